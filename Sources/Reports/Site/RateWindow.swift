import Certificates
import Checks
import ClaimLanguage
import Exact
import Figures
import Quantities

/// A printed price as a band, and what other prices came to in its currency at
/// the rate of each day.
///
/// Drawing alone uses floating point.
struct RateWindow {
  /// One price over the days.
  private struct Price {
    let name: String
    let says: String
    let days: [(day: CalendarDay, values: Interval)]
  }

  private let figure: Figure
  private let prices: [Price]

  /// - Parameter others: verdicts of the same document; those on the same
  ///   figure with days of their own are drawn too.
  /// - Returns: nil where the check converts nothing over several days.
  init?(_ verdict: Verdict, beside others: [Verdict]) {
    guard let own = Self.price(in: verdict) else { return nil }
    figure = own.figure
    let phrase = figure.phrase
    prices =
      [own.price]
      + others.compactMap { other in
        guard other.claim.path != verdict.claim.path,
          other.claim.line == verdict.claim.line,
          let found = Self.price(in: other), found.figure.phrase == phrase
        else { return nil }
        return found.price
      }.prefix(Self.styles.count - 1)
  }

  private static func price(
    in verdict: Verdict
  ) -> (figure: Figure, price: Price)? {
    let claim = verdict.claim
    guard let proof = verdict.certificate?.proof, let cases = proof.days
    else { return nil }
    var name: String?
    claim.check.visit { node in
      if case .convert(let amount, _, _) = node.kind, name == nil {
        name = claim.text(of: amount)
      }
    }
    var figure: Figure?
    let days = cases.compactMap { item -> (CalendarDay, Interval)? in
      guard let day = CalendarDay(item.label),
        let found = ComparedFigure(in: item.proof, of: claim),
        let values = found.values.first?.hull, values.lower.value != nil,
        values.upper.value != nil
      else { return nil }
      figure = found.figure
      return (day, values.divided(by: found.figure.unit))
    }
    guard let figure, let name, days.count > 1 else { return nil }
    return (
      figure,
      Price(name: name, says: claim.says, days: days.sorted { $0.0 < $1.0 })
    )
  }

  // MARK: HTML

  func html(_ frame: SiteFrame) -> HTML {
    let title = frame.text(SiteTexts.rateWindow)
    return """
      <figure tabindex="0">\(svg(frame, title))
      <figcaption>\(title)</figcaption></figure>
      <details><summary>\(frame.text(SiteTexts.byDay))</summary>
      \(frame.table(
        title, [SiteTexts.day] + prices.map { SiteText($0.name, $0.name) },
        rows))
      </details>
      """
  }

  private var rows: [[HTML]] {
    let days = Set(prices.flatMap { $0.days.map(\.day) }).sorted()
    return days.map { day in
      ["\("\(day)")"]
        + prices.map { price in
          let values = price.days.first { $0.day == day }?.values
          return "\(values.map(text) ?? "–")"
        }
    }
  }

  /// Values in the figure's unit as the working writes them.
  private func text(_ values: Interval) -> String {
    let coherent = (try? ValueSet(values).scaled(by: figure.unit.factor))
    return Quantity(
      values: coherent ?? ValueSet(values), dimension: figure.dimension,
      unit: figure.unit
    ).description
  }

  // MARK: The drawing

  private static let width = 640.0
  private static let height = 280.0
  private static let left = 110.0
  private static let top = 12.0
  private static let styles = ["own", "second", "third", "fourth"]

  private var bands: [(name: SiteText, style: String, values: Interval)] {
    let sets = figure.readings[0].denotation
    return [
      (SiteTexts.widest, "widest", sets.widest),
      (SiteTexts.usual, "usual", sets.usual),
    ].compactMap { name, style, set in
      guard let hull = set.hull, hull.lower.value != nil,
        hull.upper.value != nil
      else { return nil }
      return (name, style, hull.divided(by: figure.unit))
    }
  }

  private func svg(_ frame: SiteFrame, _ title: String) -> HTML {
    let bands = bands
    let scale = Scale(
      bands.map(\.values) + prices.flatMap { $0.days.map(\.values) },
      from: Self.height, to: Self.top)
    let numbers = prices.flatMap { $0.days.map(\.day.number) }
    let (first, last) = (numbers.min() ?? 0, numbers.max() ?? 0)
    func x(_ day: CalendarDay) -> Double {
      let share = Double(day.number - first) / Double(max(1, last - first))
      return Self.left + 16 + share * (Self.width - Self.left - 32)
    }
    let drawn = bands.map { band -> HTML in
      let (bottom, top) = scale.ends(band.values)
      return """
        <rect class="\(band.style)" x="\(Self.text(Self.left))" \
        y="\(Self.text(top))" width="\(Self.text(Self.width - Self.left))" \
        height="\(Self.text(max(1, bottom - top)))"/>
        """
    }
    let lines = zip(prices, Self.styles).map { price, style in
      line(price, style, x, scale)
    }
    let swatches = bands.map { band -> (HTML, String) in
      (
        """
        <rect class="\(band.style)" x="\(Self.text(Self.left))" y="-7" \
        width="16" height="14"/>
        """,
        "\(figure.phrase), \(frame.text(band.name)) \(text(band.values))"
      )
    }
    let marks = zip(prices, Self.styles).map { price, style -> (HTML, String) in
      (
        "<g class=\"\(style)\">\(mark(style, Self.left + 8, 0))</g>", price.name
      )
    }
    let key = (swatches + marks).enumerated().map { index, entry -> HTML in
      let y = Self.text(Self.height + 42 + Double(index) * 22)
      return """
        <g transform="translate(0 \(y))">\(entry.0)\
        <text x="\(Self.text(Self.left + 24))" y="5">\
        \(clipped(entry.1, to: 64))</text></g>
        """
    }
    let height = Self.height + 36 + Double(key.count) * 22
    return """
      <svg class="rates" viewBox="0 0 \(Self.text(Self.width)) \
      \(Self.text(height))" role="img" aria-label="\(title): \(spoken(frame))">
      \(drawn)\(ticks(scale))\(dates(x))\(lines)\(key)</svg>
      """
  }

  private func spoken(_ frame: SiteFrame) -> String {
    let printed = bands.map {
      "\(figure.phrase), \(frame.text($0.name)): \(text($0.values))"
    }
    let converted = prices.map { price in
      "\(price.name): \(price.days[0].day) \(text(price.days[0].values)) … "
        + "\(price.days.last!.day) \(text(price.days.last!.values))"
    }
    return (printed + converted).joined(separator: "; ")
  }

  private func line(
    _ price: Price, _ style: String, _ x: (CalendarDay) -> Double,
    _ scale: Scale
  ) -> HTML {
    let points = price.days.map { day, values -> (x: Double, y: Double) in
      let (bottom, top) = scale.ends(values)
      return (x(day), (bottom + top) / 2)
    }
    let path = points.map { "\(Self.text($0.x)),\(Self.text($0.y))" }
      .joined(separator: " ")
    let ranges = zip(price.days, points).map { day, point -> HTML in
      let (bottom, top) = scale.ends(day.values)
      guard bottom - top > 12 else { return mark(style, point.x, point.y) }
      return """
        <line x1="\(Self.text(point.x))" x2="\(Self.text(point.x))" \
        y1="\(Self.text(top))" y2="\(Self.text(bottom))"/>\
        \(mark(style, point.x, point.y))
        """
    }
    return """
      <g class="\(style)"><polyline points="\(path)"/>\(ranges)</g>
      """
  }

  /// A shape of its own for each price, so that colour is not the only sign.
  private func mark(_ style: String, _ x: Double, _ y: Double) -> HTML {
    let (x, y) = (Self.text(x), Self.text(y))
    return switch style {
    case "own": "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"5\"/>"
    case "second": "<path d=\"M\(x) \(y)m-5 -5h10v10h-10z\"/>"
    case "third": "<path d=\"M\(x) \(y)m0 -7l7 7l-7 7l-7 -7z\"/>"
    default: "<path d=\"M\(x) \(y)m0 -6l6 11h-12z\"/>"
    }
  }

  private func ticks(_ scale: Scale) -> HTML {
    let ticks = scale.ticks.map { value -> HTML in
      let y = Self.text(scale.y(Double(value)))
      return """
        <g class="axis"><line x1="\(Self.text(Self.left))" \
        x2="\(Self.text(Self.width))" y1="\(y)" y2="\(y)"/>\
        <text x="\(Self.text(Self.left - 6))" y="\(y)" dy="4" \
        text-anchor="end">\(text(Interval(value)))</text></g>
        """
    }
    return "\(ticks)"
  }

  private func dates(_ x: (CalendarDay) -> Double) -> HTML {
    let days = Set(prices.flatMap { $0.days.map(\.day) }).sorted()
    let stride = max(1, (days.count + 5) / 6)
    let shown = days.enumerated().filter { $0.offset % stride == 0 }
      .map { _, day -> HTML in
        """
        <g class="axis"><text x="\(Self.text(x(day)))" \
        y="\(Self.text(Self.height + 18))" text-anchor="middle">\
        \(String("\(day)".suffix(5)))</text></g>
        """
      }
    return "\(shown)"
  }

  private static func text(_ number: Double) -> String {
    DrawnNumber.text(number)
  }
}

/// From values to places between two ends of an axis, with some room.
private struct Scale {
  private let low: Double
  private let high: Double
  private let start: Double
  private let end: Double

  init(_ values: [Interval], from start: Double, to end: Double) {
    let ends = values.flatMap { [$0.lower.value, $0.upper.value] }
      .compactMap { $0.map { Double($0) } }.filter(\.isFinite)
    let (least, most) = (ends.min() ?? 0, ends.max() ?? 1)
    let room = most > least ? (most - least) * 0.06 : max(abs(most) * 0.05, 1)
    (low, high) = (least - room, most + room)
    (self.start, self.end) = (start, end)
  }

  func y(_ value: Double) -> Double {
    start + (value - low) / (high - low) * (end - start)
  }

  func ends(_ values: Interval) -> (Double, Double) {
    (
      y(values.lower.value.map { Double($0) } ?? low),
      y(values.upper.value.map { Double($0) } ?? high)
    )
  }

  /// Three to seven round values: 1, 2 or 5 times a power of ten apart.
  var ticks: [Rational] {
    let wanted = (high - low) / 5
    let exponent = Int(DrawnNumber.logarithm(wanted).rounded(.down))
    let power = Rational(10).power(exponent)
    let step =
      [1, 2, 5, 10].map { power * Rational($0) }
      .first { Double($0) >= wanted } ?? power
    guard let first = Int(exactly: (low / Double(step)).rounded(.up)),
      let last = Int(exactly: (high / Double(step)).rounded(.down)),
      first <= last
    else { return [] }
    return (first...last).map { step * Rational($0) }
  }
}

extension Proof {
  /// The cases of days that it rests on, if any.
  fileprivate var days: [Case]? {
    switch self {
    case .days(let cases), .around(_, let cases): cases
    case .not(let inner), .powerless(let inner, _): inner.days
    case .all(let parts), .any(let parts):
      parts.lazy.compactMap(\.days).first
    case .sources(let cases), .readings(let cases, _): cases.first?.proof.days
    case .comparison, .names, .budget: nil
    }
  }
}
