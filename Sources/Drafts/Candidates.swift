/// A check that a figure may be held against.
struct CandidateCheck: Hashable {
  /// `figure ≈ CloudMatrix384.npus`.
  let text: String
  /// What it is about: `CloudMatrix384.npus`.
  let subject: String
}

/// The checks that fit a figure.
struct Candidates {
  var checks: [CandidateCheck] = []
  /// Whether the first is the only one of which the sentence names everything.
  var isPlain = false
}
