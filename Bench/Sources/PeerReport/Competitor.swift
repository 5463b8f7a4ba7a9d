/// An implementation as the runs name it and as a reader should.
struct Competitor {
  let name: String
  let title: String
  let description: String

  static let own = Competitor(
    name: "claimcheck", title: "ClaimCheck",
    description: "this project's `Exact`, in Swift")
  static let ownSums = Competitor(
    name: "claimcheck-sum", title: "ClaimCheck sum, dot",
    description: """
      the same by `Rational.sum` and `Rational.dot`, which take a whole \
      sequence instead of a term at a time
      """)

  /// In the order of the columns.
  static let all = [
    own, ownSums,
    Competitor(
      name: "gmp", title: "C GMP",
      description: "C over GMP's `mpq` and `mpz`, numbers made once and reused"),
    Competitor(
      name: "flint", title: "C FLINT 2.9",
      description: "C over FLINT's `fmpq` and `fmpz`, as Debian ships it"),
    Competitor(
      name: "flint3", title: "C FLINT 3.6",
      description: """
        the same C over the FLINT and GMP that python-flint carries
        """),
    Competitor(
      name: "fractions", title: "Fraction",
      description: "Python's standard `fractions.Fraction`"),
    Competitor(
      name: "gmpy2", title: "gmpy2",
      description: "Python over GMP: `gmpy2.mpq`"),
    Competitor(
      name: "pyflint", title: "python-flint",
      description: "Python over FLINT: `flint.fmpq`"),
    Competitor(
      name: "attaswift", title: "attaswift",
      description: "Swift with attaswift/BigInt and fractions on top of it"),
  ]

  static func titled(_ name: String) -> String {
    all.first { $0.name == name }?.title ?? name
  }
}
