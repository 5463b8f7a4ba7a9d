public import Figures
public import Input

/// A transformer by its shape: what it reads and computes for a token follows
/// from these numbers alone.
public struct TransformerModel: Sendable {
  public enum Attention: Hashable, Sendable {
    /// Query heads that share key and value heads.
    case grouped(heads: Int, keyValueHeads: Int, headDimension: Int)
    /// Keys and values kept as one latent vector and a rotary part for all
    /// heads (DeepSeek-V2, arXiv 2405.04434, section 2.1).
    case latent(
      heads: Int, queryRank: Int, latent: Int, rotary: Int,
      headDimension: Int, valueDimension: Int)
    /// A low-rank query over one key and value head that all share (Step-3,
    /// arXiv 2507.19427, section 3).
    case factorised(heads: Int, queryRank: Int, headDimension: Int)
  }

  /// A feed-forward network: two matrices, or three where it is gated.
  public struct FeedForward: Hashable, Sendable {
    public let width: Int
    public let matrices: Int
  }

  /// Routed and shared experts of every layer after the first dense ones.
  public struct Experts: Hashable, Sendable {
    public let count: Int
    public let top: Int
    public let shared: Int
    public let width: Int
    public let matrices: Int
    public let denseLayers: Int
  }

  /// What the makers print of the counts.
  public struct Published: Hashable, Sendable {
    public let total: Figure
    public let active: Figure?
    /// Whether the printed active count holds the embedding table too.
    public let countsEmbeddings: Bool
  }

  public let id: String
  /// Every name it goes by, the id first.
  public let names: [String]
  public let hidden: Int
  public let layers: Int
  public let attention: Attention
  public let feedForward: FeedForward?
  public let experts: Experts?
  public let vocabulary: Int
  public let tiesEmbeddings: Bool
  /// The format its weights are published in.
  public let weights: NumberFormat
  public let published: Published?
  /// Title and locator of the publication of the shape.
  public let source: String
  public let place: Place
}
