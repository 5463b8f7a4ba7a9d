import Certificates
import Exact
import Figures

/// The figures and facts of one comparison, numbered as its terms name them.
///
/// One figure or fact has one number however often it is named, so that an
/// expression in which it stands twice is not taken for one of two quantities.
final class Unknowns {
  // Only read and added to here, by one evaluation.
  @exclusivity(unchecked) private var all: [Known] = []

  private struct Known {
    let name: String
    let amount: Amount
  }

  init() { all.reserveCapacity(4) }

  var isEmpty: Bool { all.isEmpty }

  func name(_ number: Int) -> String { all[number].name }

  func amount(_ number: Int) -> Amount { all[number].amount }

  /// An amount that was just made, with its number.
  func numbered(_ amount: Amount, _ name: String) -> Amount {
    if let number = number(of: name) {
      amount.term = .unknown(number)
    } else {
      amount.term = .unknown(all.count)
      all.append(Known(name: name, amount: amount))
    }
    return amount
  }

  private func number(of name: String) -> Int? {
    // A comparison names few quantities: a search is less than a table.
    let all = all
    return all.firstIndex { $0.name == name }
  }

  /// The set of each unknown at some latitude; where it has no sharp set, or
  /// no printed value, its usual one.
  func sets(_ latitude: Latitude) -> [ValueSet] {
    let all = all
    return all.map { known in
      let amount = known.amount
      return switch latitude {
      case .sharp: amount.sets[.sharp]
      case .usual: amount.sets.usual
      case .loose: amount.sets.loose
      case .widest: amount.sets.widest
      case .customary: amount.customary
      case .printed: amount.face.map { ValueSet($0) } ?? amount.sets.usual
      }
    }
  }
}

extension Amount {
  /// Whether a quantity stands in it twice.
  var repeatsUnknowns: Bool { term?.repeatsUnknowns ?? false }

  /// The same with the sets that its whole term gives, where a quantity that
  /// stands twice in it widens them.
  func tightened(_ unknowns: Unknowns) throws(ExactError) -> Amount {
    guard let term, term.repeatsUnknowns else { return self }
    func set(_ latitude: Latitude) throws(ExactError) -> ValueSet {
      try term.range(over: unknowns.sets(latitude)).set
    }
    let result = copy()
    result.sets = Denotation(
      sharp: sets.hasSharp ? try set(.sharp) : nil, usual: try set(.usual),
      loose: try set(.loose), widest: try set(.widest))
    result.customary = try set(.customary)
    return result
  }
}
