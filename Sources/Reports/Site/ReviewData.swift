import Checks
import ClaimLanguage
import Foundation

/// A verdict as ClaimReview in JSON-LD, for programs that read the page.
///
/// Source: schema.org, ClaimReview. No rating stands for what is neither
/// supported nor refuted, and no review for what has nothing to be held
/// against.
struct ReviewData {
  private let verdict: Verdict
  private let document: SourceDocument

  init(_ verdict: Verdict, of document: SourceDocument) {
    self.verdict = verdict
    self.document = document
  }

  /// The element of the page's head; empty where there is no review.
  var script: HTML {
    guard verdict.kind != .unreferenced else { return "" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(review) else { return "" }
    // Inside a script nothing is escaped, so that no text may close it.
    let json = escaped(
      String(decoding: data, as: UTF8.self),
      ["<": "\\u003c", ">": "\\u003e", "&": "\\u0026"])
    return HTML(
      trusting: "<script type=\"application/ld+json\">\(json)</script>\n")
  }

  private var review: Review {
    Review(
      claimReviewed: plain(verdict.claim.says),
      url: "\(SitePath.name(verdict.claim.id)).html",
      reviewRating: rating,
      author: Named(type: "Organization", name: "ClaimCheck"),
      itemReviewed: Reviewed(
        author: Named(
          type: "Organization",
          name: plain(document.publisher ?? document.title)),
        datePublished: document.date?.description, name: plain(document.title)))
  }

  private var rating: Rating {
    let (name, number): (String, Int?) =
      switch verdict.kind {
      case .supported: ("Supported", 5)
      case .refuted: ("Refuted", 1)
      case .undetermined: ("Undetermined", nil)
      case .incomparable: ("Not comparable", nil)
      case .unreferenced: ("Not checked", nil)
      }
    return Rating(
      alternateName: name, ratingValue: number,
      bestRating: number.map { _ in 5 }, worstRating: number.map { _ in 1 })
  }

  private struct Review: Encodable {
    var context = "https://schema.org"
    var type = "ClaimReview"
    var claimReviewed: String
    /// The page itself, seen from there.
    var url: String
    var reviewRating: Rating
    var author: Named
    var itemReviewed: Reviewed

    enum CodingKeys: String, CodingKey {
      case context = "@context"
      case type = "@type"
      case claimReviewed, url, reviewRating, author, itemReviewed
    }
  }

  private struct Rating: Encodable {
    var type = "Rating"
    var alternateName: String
    var ratingValue: Int?
    var bestRating: Int?
    var worstRating: Int?

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case alternateName, ratingValue, bestRating, worstRating
    }
  }

  private struct Named: Encodable {
    var type: String
    var name: String

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case name
    }
  }

  private struct Reviewed: Encodable {
    var type = "Claim"
    var author: Named
    var datePublished: String?
    var name: String

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case author, datePublished, name
    }
  }
}
