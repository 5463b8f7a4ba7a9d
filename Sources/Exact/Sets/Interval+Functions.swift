extension Interval {
  /// Each number raised to a whole power.
  ///
  /// Zero takes no part in a negative power; every number, zero too, gives 1
  /// for the power of 0.
  ///
  /// - Precondition: the bits of each end times the exponent stay within
  ///   `Integer.maximumBitWidth`.
  public func power(_ exponent: Int) -> Interval {
    if isEmpty { return .empty }
    if exponent == 0 { return Interval(1) }
    if exponent < 0 {
      let parts = partsWithoutZero
      return parts.below.oneSidedReciprocal.power(-exponent)
        .hull(with: parts.above.oneSidedReciprocal.power(-exponent))
    }
    let base = exponent % 2 == 0 ? absoluteValue : self
    return base.mapped { $0.power(exponent) }
  }

  /// Each number times itself.
  public var square: Interval { absoluteValue.mapped { $0 * $0 } }

  /// The magnitude of each number: "abs" in the standard.
  public var absoluteValue: Interval {
    let parts = partsWithoutZero
    let zero: Interval = contains(0) ? Interval(0) : .empty
    return (-parts.below).hull(with: parts.above).hull(with: zero)
  }

  /// The smaller of the two numbers, for each pair.
  public static func minimum(_ a: Interval, _ b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    return Interval(
      beginning: compareLower(a, b) < 0 ? a : b,
      stopping: compareUpper(a, b) < 0 ? a : b)
  }

  /// The larger of the two numbers, for each pair.
  public static func maximum(_ a: Interval, _ b: Interval) -> Interval {
    if a.isEmpty || b.isEmpty { return .empty }
    return Interval(
      beginning: compareLower(a, b) < 0 ? b : a,
      stopping: compareUpper(a, b) < 0 ? b : a)
  }

  /// The range around the signs of the numbers: -1, 0 and 1.
  public var sign: Interval {
    stepped { Rational($0.signum) }.intersection(
      Interval(from: -1, through: 1))
  }

  /// The range around the largest whole numbers not above each number.
  public var floor: Interval { rounded(.down) }

  /// The range around the smallest whole numbers not below each number.
  public var ceiling: Interval { rounded(.up) }

  /// The range around the numbers with their decimals cut off.
  public var truncated: Interval { rounded(.towardZero) }

  /// The range around the numbers rounded to multiples of a place; its ends
  /// are such multiples.
  ///
  /// - Precondition: the place is positive.
  public func rounded(
    toPlace place: Rational = .one, _ rule: RoundingRule = .nearestOrEven
  ) -> Interval {
    stepped(at: place / 2) { $0.rounded(toPlace: place, rule) }
  }

  private func rounded(_ rule: RoundingRule) -> Interval {
    rounded(toPlace: 1, rule)
  }

  /// The range from the first to the last value of a function that never
  /// falls and is constant between neighbouring multiples of a step.
  private func stepped(
    at step: Rational = 1, _ function: (Rational) -> Rational
  ) -> Interval {
    if isEmpty { return .empty }
    func end(_ end: End, _ side: Rational) -> End {
      switch end {
      case .infinite: return .infinite
      case .closed(let value): return .closed(function(value))
      case .open(let value):
        // Whatever the function is at the open end, inside it is what it is
        // half-way to the next multiple.
        let scaled = value / step * side
        let next = Rational(scaled.floor + 1) * step * side
        return .closed(function((value + next) / 2))
      }
    }
    return Interval(end(lower, 1), end(upper, -1))
  }

  /// The range with a rising function of its numbers in place of them, one
  /// whose values have no bound where the numbers have none.
  func mapped(_ rising: (Rational) -> Rational) -> Interval {
    if isEmpty { return .empty }
    return Interval(
      low: marks.contains(.lowerInfinite) ? 0 : rising(low),
      high: marks.contains(.upperInfinite) ? 0 : rising(high), marks: marks)
  }
}

// MARK: - Numbers about a range

extension Interval {
  /// The number half-way between the ends, nil where an end is infinite or
  /// the range empty.
  public var midpoint: Rational? { isBounded ? (low + high) / 2 : nil }

  /// Half the width, nil where an end is infinite or the range empty.
  public var radius: Rational? { width.map { $0 / 2 } }

  /// The distance between the ends, nil where an end is infinite or the range
  /// empty.
  public var width: Rational? { isBounded ? high - low : nil }

  /// The least number that no magnitude in the range exceeds, nil where an
  /// end is infinite or the range empty.
  public var magnitude: Rational? {
    isBounded ? max(low.magnitude, high.magnitude) : nil
  }

  /// The largest number that every magnitude in the range reaches, nil where
  /// the range is empty.
  public var mignitude: Rational? {
    isEmpty ? nil : absoluteValue.lower.value
  }
}

// MARK: - Cancelling

extension Interval {
  /// The smallest range whose sums with another hold this one: it undoes
  /// `sum = this + other`, which subtraction does not.
  ///
  /// `all` where there is no smallest: where a range is unbounded, the other
  /// is wider, or the other's open end would have to reach a closed one here.
  /// Empty where this range is empty and the other bounded.
  ///
  /// Source: IEEE Std 1788-2015, clause 10 (cancellative operations).
  public func cancelMinus(_ other: Interval) -> Interval {
    if isEmpty, other.isEmpty || other.isBounded { return .empty }
    guard isBounded, other.isBounded, high - low >= other.high - other.low
    else { return .all }
    guard other.marks.subtracting(marks).isEmpty else { return .all }
    let (first, last) = (low - other.low, high - other.high)
    if first == last { return Interval(first) }
    return Interval(low: first, high: last, marks: marks)
  }

  /// `cancelMinus` of the other range's negative: it undoes
  /// `difference = this - other`.
  public func cancelPlus(_ other: Interval) -> Interval {
    cancelMinus(-other)
  }
}
