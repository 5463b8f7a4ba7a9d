// The kinds of meanings by number, so that a set of them is a few bits.
extension Meaning {
  /// Which case it is, whatever stands in it. Every case has a number of its
  /// own below 192.
  @inline(__always)
  var kind: Int {
    switch self {
    case .digit: 0
    case .place: 1
    case .tens: 2
    case .scale: 3
    case .suffixScale: 4
    case .word: 5
    case .ordinalWord: 6
    case .fraction: 7
    case .fractionMark: 8
    case .fractionSign: 9
    case .part: 10
    case .parts: 11
    case .mixedJoiner: 12
    case .multiplier: 13
    case .pair: 14
    case .overInfix: 15
    case .scaleInfix: 16
    case .someInfix: 17
    case .spelledDigit: 18
    case .spelledPlace: 19
    case .listMark: 20
    case .halfInfix: 21
    case .sharePrefix: 22
    case .tenths: 23
    case .dayHalf: 24
    case .hour: 25
    case .hourOfDay: 27
    case .unitPrefix: 28
    case .perPrefix: 29
    case .rangeCloser: 30
    case .outOf: 31
    case .moneyMark: 32
    case .mark: 33
    case .standsAlone: 34
    case .plural: 35
    case .pluralWord: 36
    case .amount: 37
    case .versus: 38
    case .perSuffix: 39
    case .few: 40
    case .fewDays: 41
    case .half: 42
    case .counter: 43
    case .unit: 44
    case .currencySign: 45
    case .symbol: 46
    case .times: 47
    case .multiple: 48
    case .ordinal: 49
    case .per: 50
    case .noun: 51
    case .hedgeBefore: 52
    case .hedgeAfter: 53
    case .quantifier: 54
    case .relative: 55
    case .calendarYear: 56
    case .calendarMonth: 57
    case .calendarDay: 58
    case .monthName: 59
    case .calendarQuarter: 60
    case .calendarDecade: 61
    case .periodEnd: 62
    case .deadline: 63
    case .since: 64
    case .rangeMark: 65
    case .rangeOpener: 66
    case .rangeJoiner: 67
    case .changeEnd: 68
    case .durationFollower: 69
    case .gap: 70
    case .article: 71
    case .particle: 72
    case .trap: 73
    case .timesMore: 74
    case .timesLess: 75
    case .timesAs: 76
    case .increase: 77
    case .reaching: 78
    case .notUnit: 79
    case .ordinalPrefix: 80
    case .minus: 81
    case .point: 82
    case .periodStart: 83
    case .shareWord: 84
    case .tenthPart: 85
    case .indefinite: 86
    case .nameEnd: 87
    case .tailUnit: 88
    case .digitsWord: 89
    case .growth: 90
    case .timesAdded: 91
    case .era: 92
    case .firstYear: 93
    case .yearFollower: 94
    case .dayAfterMonth: 95
    case .durationPrefix: 96
    case .beforeDate: 97
    case .afterDate: 98
    case .spokenZero: 99
    case .fewFrom: 100
    case .fractionBar: 101
    case .tolerance: 102
    case .choice: 103
    case .fractionFollower: 104
    case .functionWord: 105
    case .pluralNoun: 106
    case .amountWord: 107
    case .label: 108
    case .digitName: 109
    case .moneyScale: 110
    case .currencyPrefix: 111
    case .partUnit: 112
    case .moneyWhenLarge: 113
    case .leastAmount: 114
    case .decade: 115
    case .decadePart: 116
    case .digitCount: 117
    case .decadeArticle: 118
    case .nameTail: 119
    case .figureTail: 120
    case .unitGap: 121
    case .wholePeriod: 122
    case .durationOpener: 123
    case .ageBefore: 124
    case .ageAfter: 125
    case .notRate: 126
    case .during: 127
    case .factorBefore: 128
    case .magnitude: 129
    case .change: 130
    case .spanOpener: 131
    case .boundJoiner: 132
    case .percentPoint: 133
    case .percentMark: 134
    case .temperatureMark: 135
    case .yearPart: 136
    case .yearMark: 137
    case .datePreposition: 138
    case .maybeMonth: 139
    case .quoteUnit: 140
    case .spacedUnit: 141
    case .another: 142
    case .greatestCount: 143
    case .ageBand: 144
    case .ageFollower: 145
    case .termFollower: 146
    case .dayEvent: 147
    case .digitOrdinal: 148
    case .numberNoun: 149
    case .weightUnit: 150
    case .weightMark: 151
    case .ordinalUpTo: 152
    case .timesTaken: 153
    case .decrease: 154
    case .fold: 155
    case .materialUnit: 156
    case .ordinalUnit: 157
    case .gradeScale: 158
    case .gradeMark: 159
    case .doublingVerb: 160
    case .doubling: 161
    case .ageMark: 162
    case .ageSpanFollower: 163
    case .shareJoiner: 164
    case .shareEnd: 165
    case .scoreMark: 166
    case .pointMark: 167
    case .pointUnit: 168
    case .lengthMark: 169
    case .countOpener: 170
    case .totalMark: 171
    case .powerMark: 172
    case .notHedge: 173
    case .changeBy: 174
    case .denialBefore: 175
    case .denialGap: 176
    case .denialAfter: 177
    case .notDenial: 178
    case .hedgeIfDenied: 179
    }
  }
}

/// A set of kinds of meanings: those of the words that begin at a place.
struct MeaningKinds: Sendable {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0

  @inline(__always)
  func contains(_ meaning: Meaning) -> Bool {
    let kind = meaning.kind
    let bits = kind < 64 ? low : kind < 128 ? middle : high
    return bits & 1 << UInt64(kind & 63) != 0
  }

  func intersects(_ other: MeaningKinds) -> Bool {
    low & other.low | middle & other.middle | high & other.high != 0
  }

  mutating func insert(_ meaning: Meaning) {
    let kind = meaning.kind
    let bit = UInt64(1) << UInt64(kind & 63)
    if kind < 64 {
      low |= bit
    } else if kind < 128 {
      middle |= bit
    } else {
      high |= bit
    }
  }

  mutating func remove(_ meaning: Meaning) {
    let kind = meaning.kind
    let bit = UInt64(1) << UInt64(kind & 63)
    if kind < 64 {
      low &= ~bit
    } else if kind < 128 {
      middle &= ~bit
    } else {
      high &= ~bit
    }
  }

  mutating func formUnion(_ other: MeaningKinds) {
    low |= other.low
    middle |= other.middle
    high |= other.high
  }
}
