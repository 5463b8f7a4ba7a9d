import Exact
import Figures
import Input

/// Reads model files: shapes of transformers with their sources.
struct ModelFileReader {
  var library: ModelLibrary
  let figures: FigureReader
  var errors: [InputError] = []

  /// The largest number a shape may hold; no product of a few overflows.
  static let largestDimension = 10_000_000

  mutating func read(_ file: InputFile) {
    do throws(InputError) {
      let root = try YAMLNode.read(file).requireMapping(
        "a model file", keys: ["sources", "models"])
      let sources = try root.require("sources").requireMapping(
        "sources by code")
      for node in try root.require("models").requireSequence("a list of models")
      {
        do throws(InputError) {
          let model = try model(node, sources)
          if let known = library.model(named: model.id) {
            throw InputError(
              "another model is called '\(known.id)'; give this one an id of"
                + " its own", at: model.place)
          }
          library.models.append(model)
        } catch { errors.append(error) }
      }
    } catch { errors.append(error) }
  }

  private func model(
    _ node: YAMLNode, _ sources: YAMLMapping
  ) throws(InputError) -> TransformerModel {
    let map = try node.requireMapping(
      "a model",
      keys: [
        "id", "names", "source", "locator", "hidden", "layers", "attention",
        "feed_forward", "experts", "vocabulary", "tied_embeddings", "weights",
        "published",
      ])
    let idNode = try map.require("id")
    let id = try idNode.requireText("an id")
    var names = [id]
    for name in try map["names"]?.requireSequence("a list of names") ?? [] {
      names.append(try name.requireText("a name"))
    }
    let layers = try whole(map, "layers")
    let feedForward = try feedForward(map["feed_forward"])
    let experts = try experts(map["experts"], layers: layers)
    if feedForward == nil, experts?.denseLayers ?? layers > 0 {
      throw InputError(
        "a model with dense layers needs 'feed_forward'", at: map.place)
    }
    return TransformerModel(
      id: id, names: names, hidden: try whole(map, "hidden"), layers: layers,
      attention: try attention(try map.require("attention")),
      feedForward: feedForward, experts: experts,
      vocabulary: try whole(map, "vocabulary"),
      tiesEmbeddings: try answer(map["tied_embeddings"]),
      weights: try format(try map.require("weights")),
      published: try published(map["published"]),
      source: try source(map, sources), place: idNode.place)
  }

  private func source(
    _ map: YAMLMapping, _ sources: YAMLMapping
  ) throws(InputError) -> String {
    guard let node = map["source"] else {
      throw InputError(
        "a model without a source; add 'source: CODE'", at: map.place)
    }
    let code = try node.requireText("the code of a source")
    guard let source = sources[code] else {
      throw InputError(
        "no source has the code '\(code)'; add it under 'sources'",
        at: node.place)
    }
    let details = try source.requireMapping("a source", keys: ["title", "url"])
    let title = try details.require("title").requireText("a title")
    guard let locator = map["locator"] else {
      throw InputError(
        "a source without a locator; add 'locator: where the shape stands'",
        at: node.place)
    }
    return "\(title): \(try locator.requireText("where the shape stands"))"
  }

  private func attention(
    _ node: YAMLNode
  ) throws(InputError) -> TransformerModel.Attention {
    let map = try node.requireMapping(
      "attention",
      keys: [
        "kind", "heads", "kv_heads", "head_dim", "query_rank", "latent",
        "rotary", "value_dim",
      ])
    let kind = try map.require("kind")
    let heads = try whole(map, "heads")
    let dimension = try whole(map, "head_dim")
    switch try kind.requireText("a kind of attention") {
    case "grouped":
      let keyValueHeads = try whole(map, "kv_heads")
      guard heads % keyValueHeads == 0 else {
        throw InputError(
          "\(heads) heads cannot share \(keyValueHeads) key and value heads"
            + " evenly; 'kv_heads' has to divide 'heads'",
          at: try map.require("kv_heads").place)
      }
      return .grouped(
        heads: heads, keyValueHeads: keyValueHeads, headDimension: dimension)
    case "latent":
      return .latent(
        heads: heads, queryRank: try whole(map, "query_rank"),
        latent: try whole(map, "latent"), rotary: try whole(map, "rotary"),
        headDimension: dimension, valueDimension: try whole(map, "value_dim"))
    case "factorised":
      return .factorised(
        heads: heads, queryRank: try whole(map, "query_rank"),
        headDimension: dimension)
    case let other:
      throw InputError(
        "no attention is called '\(other)'; known are 'grouped', 'latent' and"
          + " 'factorised'", at: kind.place)
    }
  }

  private func feedForward(
    _ node: YAMLNode?
  ) throws(InputError) -> TransformerModel.FeedForward? {
    guard let node else { return nil }
    let map = try node.requireMapping(
      "a feed-forward network", keys: ["width", "matrices"])
    return TransformerModel.FeedForward(
      width: try whole(map, "width"), matrices: try whole(map, "matrices"))
  }

  private func experts(
    _ node: YAMLNode?, layers: Int
  ) throws(InputError) -> TransformerModel.Experts? {
    guard let node else { return nil }
    let map = try node.requireMapping(
      "experts",
      keys: ["count", "top", "shared", "width", "matrices", "dense_layers"])
    let count = try whole(map, "count")
    let top = try whole(map, "top")
    guard top <= count else {
      throw InputError(
        "\(top) of \(count) experts; a token cannot be sent to more experts"
          + " than there are", at: try map.require("top").place)
    }
    var dense = 0
    if let node = map["dense_layers"] {
      dense = try number(node, from: 0)
      guard dense <= layers else {
        throw InputError(
          "\(dense) dense layers of \(layers)", at: node.place)
      }
    }
    return TransformerModel.Experts(
      count: count, top: top,
      shared: try number(try map.require("shared"), from: 0),
      width: try whole(map, "width"), matrices: try whole(map, "matrices"),
      denseLayers: dense)
  }

  private func published(
    _ node: YAMLNode?
  ) throws(InputError) -> TransformerModel.Published? {
    guard let node else { return nil }
    let map = try node.requireMapping(
      "published counts", keys: ["total", "active", "counts_embeddings"])
    return TransformerModel.Published(
      total: try figure(try map.require("total")),
      active: map["active"] == nil
        ? nil : try figure(try map.require("active")),
      countsEmbeddings: try answer(map["counts_embeddings"]))
  }

  private func figure(_ node: YAMLNode) throws(InputError) -> Figure {
    let text = try node.requireText("a count of parameters")
    do throws(FigureError) {
      return try figures.read(text, on: nil)
    } catch {
      throw InputError(
        error.description, at: node.textPlace.advanced(by: error.offset))
    }
  }

  private func format(_ node: YAMLNode) throws(InputError) -> NumberFormat {
    let text = try node.requireText("a number format")
    guard let format = NumberFormat(named: text) else {
      throw InputError(
        "no number format is called '\(text)'; known are "
          + quotedList(NumberFormat.allCases.map(\.rawValue), last: "and"),
        at: node.place)
    }
    return format
  }

  private func answer(_ node: YAMLNode?) throws(InputError) -> Bool {
    guard let node else { return false }
    switch try node.requireText("yes or no") {
    case "yes", "true": return true
    case "no", "false": return false
    case let other:
      throw InputError("expected yes or no, found '\(other)'", at: node.place)
    }
  }

  private func whole(
    _ map: YAMLMapping, _ key: String
  ) throws(InputError) -> Int {
    try number(try map.require(key), from: 1)
  }

  private func number(
    _ node: YAMLNode, from least: Int
  ) throws(InputError) -> Int {
    let text = try node.requireText("a whole number")
    guard let value = Int(text), value >= least,
      value <= Self.largestDimension
    else {
      throw InputError(
        "expected a whole number from \(least) to"
          + " \(Self.largestDimension), found '\(text)'", at: node.place)
    }
    return value
  }
}
