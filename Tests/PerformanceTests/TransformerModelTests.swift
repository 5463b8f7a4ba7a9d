import Exact
import Input
import Testing

@testable import Performance

struct TransformerModelTests {
  static let library = ModelLibrary.builtIn

  @Test(arguments: library.models.map(\.id))
  func `Counts that follow from the shape are the published ones`(
    id: String
  ) throws {
    let model = try #require(Self.library.model(named: id))
    let published = try #require(model.published)
    #expect(
      published.total.denotation.usual.contains(model.totalParameters),
      "\(model.totalParameters) is not \(published.total.phrase)")
    if let active = published.active {
      let embeddings =
        published.countsEmbeddings && !model.tiesEmbeddings
        ? model.embeddingParameters : 0
      #expect(
        active.denotation.usual.contains(model.activeParameters + embeddings),
        "\(model.activeParameters) is not \(active.phrase)")
    }
  }

  @Test func `A latent cache holds 576 numbers a layer and token`() throws {
    let model = try #require(Self.library.model(named: "DeepSeek-V3"))
    #expect(model.cachedNumbersPerToken == Rational(61 * 576))
    // The technical report's own comparison: about 70 kB in bf16.
    #expect(model.cachedNumbersPerToken * 2 == Rational(70_272))
  }

  @Test func `Grouped queries keep key and value heads alone`() throws {
    let model = try #require(Self.library.model(named: "Llama 3.1 70B"))
    // 80 layers, keys and values, 8 heads of 128: 320 KiB in bf16.
    #expect(model.cachedNumbersPerToken * 2 == Rational(320 * 1024))
  }

  @Test func `A shared expert has the width of an expert`() throws {
    let model = try #require(Self.library.model(named: "DeepSeek_R1"))
    #expect(model.expertParameters == Rational(3 * 7168 * 2048))
    #expect(model.experts?.shared == 1)
  }

  @Test(arguments: [
    ("DeepSeek-V3/R1 671B (61 layers, hidden 7168)", "DeepSeek_V3"),
    ("DeepSeek-R1 NVFP4", "DeepSeek_V3"),
    ("Llama2-70B-99.9", "Llama_2_70B"),
    ("Llama3.1-405B", "Llama_3_405B"),
    ("Kimi K2 1T (384 experts, 32B active, MLA)", "Kimi_K2"),
    ("Qwen3-30B-A3B bf16", "Qwen3_30B_A3B"),
    ("gpt3-175B", "GPT_3_175B"),
  ])
  func `A longer description names the model it begins with`(
    text: String, id: String
  ) {
    #expect(Self.library.model(describedBy: text)?.id == id)
  }

  @Test func `A model of another size is not taken for one that is known`() {
    #expect(Self.library.model(describedBy: "Llama 3 80B") == nil)
    #expect(Self.library.model(describedBy: "MPT 70B") == nil)
  }

  @Test(arguments: badModels)
  func `A model file that cannot be read says why and where`(
    change: (from: String, to: String), message: String
  ) {
    let text = Self.goodModel.replacing(change.from, with: change.to)
    #expect(text != Self.goodModel)
    let reading = ModelLibrary.read([
      InputFile(name: "models.yaml", text: text)
    ])
    #expect(reading.errors.map(\.description) == ["models.yaml:\(message)"])
  }

  @Test func `A user's own model counts its weights`() throws {
    let reading = ModelLibrary.read([
      InputFile(name: "models.yaml", text: Self.goodModel)
    ])
    #expect(reading.errors.isEmpty)
    let model = try #require(reading.value.model(named: "tiny"))
    // Attention 4·8·8, network 3·8·16, norms 3·8, embeddings and head 10·8.
    #expect(model.totalParameters == Rational(256 + 384 + 24 + 160))
  }

  static let goodModel = """
    sources:
      S: {title: A report}
    models:
      - id: Tiny
        source: S
        locator: table 1
        hidden: 8
        layers: 1
        attention: {kind: grouped, heads: 4, kv_heads: 4, head_dim: 2}
        feed_forward: {width: 16, matrices: 3}
        vocabulary: 10
        weights: bf16
    """

  static let badModels: [((from: String, to: String), String)] = [
    (
      ("kv_heads: 4", "kv_heads: 3"),
      "9:52: error: 4 heads cannot share 3 key and value heads evenly;"
        + " 'kv_heads' has to divide 'heads'"
    ),
    (
      ("weights: bf16", "weights: bf17"),
      "12:14: error: no number format is called 'bf17'; known are 'fp64',"
        + " 'fp32', 'tf32', 'bf16', 'fp16', 'fp8', 'fp6', 'fp4', 'int8' and"
        + " 'int4'"
    ),
    (
      ("    source: S\n", ""),
      "4:5: error: a model without a source; add 'source: CODE'"
    ),
    (
      ("    locator: table 1\n", ""),
      "5:13: error: a source without a locator; add 'locator: where the shape"
        + " stands'"
    ),
    (
      ("hidden: 8", "hidden: -8"),
      "7:13: error: expected a whole number from 1 to 10000000, found '-8'"
    ),
    (
      (
        "vocabulary: 10",
        "vocabulary: 10\n    experts: {count: 4, top: 8, shared: 0, width: 2,"
          + " matrices: 3}"
      ),
      "12:30: error: 8 of 4 experts; a token cannot be sent to more experts"
        + " than there are"
    ),
    (
      ("    feed_forward: {width: 16, matrices: 3}\n", ""),
      "4:5: error: a model with dense layers needs 'feed_forward'"
    ),
    (
      ("kind: grouped", "kind: linear"),
      "9:23: error: no attention is called 'linear'; known are 'grouped',"
        + " 'latent' and 'factorised'"
    ),
    (
      ("  - id: Tiny", "  - id: Tiny\n    colour: red"),
      "5:5: error: unknown key 'colour'; known here are 'id', 'names',"
        + " 'source', 'locator', 'hidden', 'layers', 'attention',"
        + " 'feed_forward', 'experts', 'vocabulary', 'tied_embeddings',"
        + " 'weights' and 'published'"
    ),
  ]
}
