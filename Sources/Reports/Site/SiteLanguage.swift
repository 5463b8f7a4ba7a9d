/// The languages of the site's own words.
public enum SiteLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case korean = "ko"
}

/// A word or sentence of the site, in each language.
struct SiteText: Sendable {
  let english: String
  let korean: String

  init(_ english: String, _ korean: String) {
    self.english = english
    self.korean = korean
  }

  func callAsFunction(_ language: SiteLanguage) -> String {
    switch language {
    case .english: english
    case .korean: korean
    }
  }
}
