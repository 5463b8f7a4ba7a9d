public import Exact

extension TransformerModel {
  /// Layers whose feed-forward network is dense.
  public var denseLayers: Int { experts?.denseLayers ?? layers }
  /// Layers with routed experts.
  public var expertLayers: Int { layers - denseLayers }

  /// The weights of one layer's attention.
  public var attentionParameters: Rational {
    let h = Rational(hidden)
    switch attention {
    case .grouped(let heads, let keyValueHeads, let dimension):
      return h * Rational(2 * (heads + keyValueHeads)) * Rational(dimension)
    case .latent(
      let heads, let queryRank, let latent, let rotary, let dimension,
      let value):
      let (n, q, r, p) = (
        Rational(heads), Rational(queryRank), Rational(latent),
        Rational(rotary)
      )
      return h * q + q * n * Rational(dimension + rotary) + h * (r + p)
        + r * n * Rational(dimension + value) + n * Rational(value) * h
    case .factorised(let heads, let queryRank, let dimension):
      let (q, d) = (Rational(queryRank), Rational(dimension))
      return h * q + q * Rational(heads) * d + 2 * h * d + Rational(heads)
        * d * h
    }
  }

  /// The weights of a dense layer's feed-forward network.
  public var feedForwardParameters: Rational {
    guard let feedForward else { return 0 }
    return Rational(feedForward.matrices) * Rational(hidden)
      * Rational(feedForward.width)
  }

  /// The weights of one expert.
  public var expertParameters: Rational {
    guard let experts else { return 0 }
    return Rational(experts.matrices) * Rational(hidden)
      * Rational(experts.width)
  }

  /// The weights of one expert layer's router.
  public var routerParameters: Rational {
    Rational(hidden) * Rational(experts?.count ?? 0)
  }

  /// The weights of the embedding table, and of an output head of its own.
  public var embeddingParameters: Rational {
    Rational(vocabulary) * Rational(hidden)
  }

  /// All weights: every expert, the embeddings and the head, scales of the
  /// norms included, biases not.
  public var totalParameters: Rational {
    fixedParameters
      + Rational(expertLayers) * Rational(experts?.count ?? 0)
      * expertParameters + embeddingParameters
      + (tiesEmbeddings ? 0 : embeddingParameters)
  }

  /// The weights that a token is multiplied with: the chosen experts and the
  /// head, but not the embedding table, of which it reads one row.
  public var activeParameters: Rational {
    fixedParameters
      + Rational(expertLayers) * Rational(experts?.top ?? 0) * expertParameters
      + embeddingParameters
  }

  /// Everything but routed experts, embeddings and head.
  var fixedParameters: Rational {
    Rational(layers) * attentionParameters
      + Rational(2 * layers + 1) * Rational(hidden)
      + Rational(denseLayers) * feedForwardParameters
      + Rational(expertLayers)
      * (Rational(experts?.shared ?? 0) * expertParameters + routerParameters)
  }

  /// The numbers kept of one token for attention, over all layers.
  public var cachedNumbersPerToken: Rational {
    switch attention {
    case .grouped(_, let keyValueHeads, let dimension):
      return Rational(2 * layers) * Rational(keyValueHeads * dimension)
    case .latent(_, _, let latent, let rotary, _, _):
      return Rational(layers) * Rational(latent + rotary)
    case .factorised(_, _, let dimension):
      return Rational(2 * layers) * Rational(dimension)
    }
  }
}
