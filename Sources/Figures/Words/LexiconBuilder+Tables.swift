import Exact
import Input
import Quantities

extension LexiconBuilder {
  /// Adds the tables of one language.
  mutating func add(_ root: YAMLMapping) throws(InputError) {
    for (key, value) in root.entries {
      switch try key.requireText("a table") {
      case "language", "scripts", "everywhere", "letters": break
      case "marks": try addWords(value, .mark)
      case "spokenTail": rules.readsSpokenTail = try isYes(value)
      case "stackedScales": rules.stacksScales = try isYes(value)
      case "homeCurrency":
        let code = try value.requireText("a currency")
        for (word, _) in try root["scales"]?.requireMapping("scales").entries
          ?? []
        {
          rules.homeCurrencies[try word.requireText("a word")] = code
        }
      case "gluedCounters": rules.gluesCounters = try isYes(value)
      case "amounts": try addAmounts(value)
      case "versus": try addWords(value, .versus)
      case "perSuffixes": try addWords(value, .perSuffix)
      case "digitPairs": rules.pairsDigits = try isYes(value)
      case "freeSpacing": rules.spacesFreely = try isYes(value)
      case "loanLetters":
        for letter in try value.requireText("letters").unicodeScalars {
          if letter != " " { rules.loanLetters.insert(letter.value) }
        }
      case "lakhGroups": rules.groupsLakhs = try isYes(value)
      case "fractionSigns": try addRationals(value) { .fractionSign($0) }
      case "part": try addNumbers(value) { .part($0) }
      case "parts": try addNumbers(value) { .parts($0) }
      case "mixedJoiners": try addWords(value, .mixedJoiner)
      case "multipliers": try addNumbers(value) { .multiplier($0) }
      case "pairs":
        // 23 is 2 or 3.
        try addNumbers(value) { .pair($0 / 10, $0 % 10) }
      case "overInfixes": try addWords(value, .overInfix)
      case "scaleInfixes": try addWords(value, .scaleInfix)
      case "someInfixes": try addWords(value, .someInfix)
      case "daysAfterMonths": try addWords(value, .dayAfterMonth)
      case "halfInfixes": try addWords(value, .halfInfix)
      case "sharePrefixes": try addRationals(value) { .sharePrefix($0) }
      case "shareWords": try addRationals(value) { .shareWord($0) }
      case "tenthParts": try addNumbers(value) { .tenthPart($0) }
      case "indefinite": try addWords(value, .indefinite)
      case "nameEnds": try addWords(value, .nameEnd)
      case "tailUnits": try addWords(value, .tailUnit)
      case "digitWords": try addWords(value, .digitsWord)
      case "growths": try addWords(value, .growth)
      case "timesAdded": try addWords(value, .timesAdded)
      case "timesTaken": try addWords(value, .timesTaken)
      case "decreases": try addWords(value, .decrease)
      case "folds": try addWords(value, .fold)
      case "eras": try addNumbers(value) { .era($0) }
      case "yearFollowers": try addWords(value, .yearFollower)
      case "shortYears": rules.shortensYears = try isYes(value)
      case "firstYears": try addWords(value, .firstYear)
      case "durationPrefixes": try addWords(value, .durationPrefix)
      case "listMarks": try addWords(value, .listMark)
      case "spelledDigits": try addNumbers(value) { .spelledDigit($0) }
      case "spelledPlaces": try addNumbers(value) { .spelledPlace($0) }
      case "hoursOfDay": try addWords(value, .hourOfDay)
      case "tenths": try addWords(value, .tenths)
      case "dayHalves": try addWords(value, .dayHalf)
      case "hours": try addWords(value, .hour)
      case "unitPrefixes": try addUnits(value) { .unitPrefix($0) }
      case "perPrefixes": try addUnits(value) { .perPrefix($0) }
      case "moneyMarks": try addWords(value, .moneyMark)
      case "outOf": try addWords(value, .outOf)
      case "standAlone": try addWords(value, .standsAlone)
      case "rangeClosers": try addWords(value, .rangeCloser)
      case "digits": try addNumbers(value) { .digit($0) }
      case "places":
        try addNumbers(value) { .place([10: 1, 100: 2, 1000: 3][$0] ?? 0) }
      case "tens": try addNumbers(value) { .tens($0) }
      case "scales":
        try addNumbers(value, inCapitals: true) { .scale($0) }
      case "suffixScales": try addNumbers(value) { .suffixScale($0) }
      case "words": try addNumbers(value, inCapitals: true) { .word($0) }
      case "ordinalWords": try addNumbers(value) { .ordinalWord($0) }
      case "pluralWords": try addNumbers(value) { .pluralWord($0) }
      case "months": try addNumbers(value) { .monthName($0) }
      case "fractions": try addRationals(value) { .fraction($0) }
      case "multiples": try addRationals(value) { .multiple($0) }
      case "fractionMarks": try addWords(value, .fractionMark)
      case "plural": try addWords(value, .plural)
      case "few": try addWords(value, .few)
      case "fewDays": try addWords(value, .fewDays)
      case "half": try addWords(value, .half)
      case "counters": try addNouns(value) { .counter($0) }
      case "nouns": try addNouns(value) { .noun($0) }
      case "units":
        try addUnits(value)
        try addComposedUnits(root)
      case "siPrefixes", "prefixedUnits", "squarePrefixes", "cubePrefixes":
        break  // read with the units
      case "currencySigns": try addSigns(value)
      case "times": try addWords(value, .times)
      case "per": try addWords(value, .per)
      case "ordinals": try addWords(value, .ordinal)
      case "durationFollowers": try addWords(value, .durationFollower)
      case "relative": try addRelative(value)
      case "calendar": try addCalendar(value)
      case "periodEnds": try addWords(value, .periodEnd)
      case "deadlines": try addWords(value, .deadline)
      case "since": try addWords(value, .since)
      case "rangeMarks": try addWords(value, .rangeMark)
      case "rangeOpeners": try addWords(value, .rangeOpener)
      case "rangeJoiners": try addWords(value, .rangeJoiner)
      case "beforeDates": try addWords(value, .beforeDate)
      case "afterDates": try addWords(value, .afterDate)
      case "minus": try addWords(value, .minus)
      case "points": try addWords(value, .point)
      case "periodStarts": try addWords(value, .periodStart)
      case "reaching": try addWords(value, .reaching)
      case "notUnits": try addWords(value, .notUnit)
      case "ordinalPrefixes": try addWords(value, .ordinalPrefix)
      case "changeEnds": try addWords(value, .changeEnd)
      case "gapWords": try addWords(value, .gap)
      case "articles": try addWords(value, .article)
      case "particles": try addWords(value, .particle)
      case "traps": try addWords(value, .trap)
      case "comparisons": try addComparisons(value)
      case "increases": try addWords(value, .increase)
      case "hedges": try addHedges(value, root)
      case "hedgeAdverbs": break  // read with the hedges
      case "quantifiers": try addQuantifiers(value)
      case "relations": break  // read by the checks of texts
      case "links": break  // read by the linker
      case let name:
        guard try addContext(name, value) else {
          throw InputError("no table is called '\(name)'", at: key.place)
        }
      }
    }
  }

  private func isYes(_ node: YAMLNode) throws(InputError) -> Bool {
    try node.requireText("yes or no") == "yes"
  }

  mutating func addWords(
    _ node: YAMLNode, _ meaning: Meaning
  ) throws(InputError) {
    for word in try node.requireSequence("a list of words") {
      insert(try word.requireText("a word"), meaning)
    }
  }

  mutating func addNumbers(
    _ node: YAMLNode, inCapitals: Bool = false, _ meaning: (Int) -> Meaning
  ) throws(InputError) {
    for (key, value) in try node.requireMapping("words and numbers").entries {
      let text = try value.requireText("a number")
      guard let number = Int(text) else {
        throw InputError("'\(text)' is no whole number", at: value.place)
      }
      let word = try key.requireText("a word")
      insert(word, meaning(number))
      // Headlines are set in capitals.
      if inCapitals, word.utf8.count > 2 {
        insert(word.uppercased(), meaning(number))
      }
    }
  }

  private mutating func addRationals(
    _ node: YAMLNode, _ meaning: (Rational) -> Meaning
  ) throws(InputError) {
    for (word, value) in try node.requireMapping("words and numbers").entries {
      let text = try value.requireText("a number")
      let parts = text.split(separator: "/").compactMap {
        Rational(decimal: $0)
      }
      guard (1...2).contains(parts.count), parts.last?.isZero == false else {
        throw InputError("'\(text)' is no fraction", at: value.place)
      }
      let number = parts.count == 2 ? parts[0] / parts[1] : parts[0]
      insert(try word.requireText("a word"), meaning(number))
    }
  }

  private mutating func addNouns(
    _ node: YAMLNode, _ meaning: (Noun) -> Meaning
  ) throws(InputError) {
    for (key, words) in try node.requireMapping("nouns and words").entries {
      let name = try key.requireText("a noun")
      guard let noun = Noun(name) else {
        throw InputError("no noun is called '\(name)'", at: key.place)
      }
      try addWords(words, meaning(noun))
    }
  }

  mutating func addUnits(
    _ node: YAMLNode, _ meaning: (String) -> Meaning = { .unit($0) }
  ) throws(InputError) {
    for (key, words) in try node.requireMapping("units and words").entries {
      let symbol = try key.requireText("a unit")
      guard UnitTable.unit(symbol: symbol) != nil else {
        throw InputError("no unit is called '\(symbol)'", at: key.place)
      }
      try addWords(words, meaning(symbol))
    }
  }

  /// Words that are a number and a unit in one: {day: {사흘: 3}}.
  private mutating func addAmounts(_ node: YAMLNode) throws(InputError) {
    for (key, words) in try node.requireMapping("units and words").entries {
      let symbol = try key.requireText("a unit")
      guard let unit = UnitTable.unit(symbol: symbol) else {
        throw InputError("no unit is called '\(symbol)'", at: key.place)
      }
      try addNumbers(words) { .amount($0, unit) }
    }
  }

  private mutating func addSigns(_ node: YAMLNode) throws(InputError) {
    for (sign, code) in try node.requireMapping("signs and currencies").entries
    {
      insert(
        try sign.requireText("a sign"),
        .currencySign(try code.requireText("a currency")))
    }
  }

  private mutating func addRelative(_ node: YAMLNode) throws(InputError) {
    for (key, words) in try node.requireMapping("periods and words").entries {
      let name = try key.requireText("a period")
      guard let period = RelativePeriod(rawValue: name) else {
        throw InputError("no period is called '\(name)'", at: key.place)
      }
      try addWords(words, .relative(period))
    }
  }

  private mutating func addCalendar(_ node: YAMLNode) throws(InputError) {
    let table = try node.requireMapping(
      "calendar words", keys: ["year", "month", "day", "quarter", "decade"])
    let meanings: [(String, Meaning)] = [
      ("year", .calendarYear), ("month", .calendarMonth), ("day", .calendarDay),
    ]
    for (key, meaning) in [
      ("quarter", Meaning.calendarQuarter), ("decade", .calendarDecade),
    ] {
      if let words = table[key] { try addWords(words, meaning) }
    }
    for (key, meaning) in meanings {
      for word in try table.require(key).requireSequence("words") {
        insert(try word.requireText("a word"), meaning)
      }
    }
  }

  private mutating func addComparisons(_ node: YAMLNode) throws(InputError) {
    let table = try node.requireMapping(
      "comparisons", keys: ["times-as", "times-more", "times-less"])
    for (key, meaning) in [
      ("times-as", Meaning.timesAs), ("times-more", .timesMore),
      ("times-less", .timesLess),
    ] {
      if let words = table[key] { try addWords(words, meaning) }
    }
  }
}
