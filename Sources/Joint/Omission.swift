import ClaimLanguage

/// Why a claim came not into the system.
enum Omission: Error {
  /// It says nothing that a system of numbers holds, or cannot be compared.
  case reason(String)
  /// The check is wrong: an error of the claim's author.
  case fault(SyntaxError)
}
