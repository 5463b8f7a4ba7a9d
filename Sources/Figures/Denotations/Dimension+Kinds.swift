import Quantities

// Dimensions that the reader asks for at every figure, made once.
extension Dimension {
  static let month = Dimension(.calendarMonth)
  static let celsius = Dimension(.celsius)
  static let fahrenheit = Dimension(.fahrenheit)
  static let degree = Dimension(.degree)
  static let length = Dimension(.length)
  static let area = Dimension([.length: 2])
  static let volume = Dimension([.length: 3])
  static let mass = Dimension(.mass)

  /// Whether it is a time in seconds or in months.
  var isTime: Bool { self == .duration || self == .month }

  /// Whether amounts are told for each of it: time, length, area, volume and
  /// mass.
  var isDivisor: Bool {
    isTime || self == .length || self == .area || self == .volume
      || self == .mass
  }
}
