/// Japanese sentences whose figures are linked, and to what.
let japaneseLinked = [
  (
    "CloudMatrix 384は384個のNPUを搭載する。",
    "CloudMatrix384.npus"
  ),
  (
    "CloudMatrix 384の消費電力は559kWだ。",
    "CloudMatrix384.power"
  ),
  (
    "ファーウェイのCloudMatrix 384は384個のAscend 910Cを搭載する。",
    "CloudMatrix384.npus"
  ),
  (
    "H100は80GBのHBM3メモリを搭載し、メモリ帯域幅は3.35TB/sだ。",
    "H100.memory H100.memory_bandwidth"
  ),
  (
    "GB200 NVL72は72基のGPUと36基のCPUを接続する。",
    "GB200_NVL72.gpus GB200_NVL72.cpus"
  ),
  (
    "CloudMatrix 384の消費電力は約559キロワットに達する。",
    "CloudMatrix384.power"
  ),
  (
    "H200のメモリ容量は141GBである。",
    "H200.memory"
  ),
  (
    "B200は2080億個のトランジスタを集積している。",
    "B200.transistors"
  ),
  (
    "MI300Xは192GBのHBM3を備え、H100の80GBを大きく上回る。",
    "MI300X.memory H100.memory"
  ),
  (
    "H100の消費電力は700Wだ。",
    "H100.power"
  ),
  (
    "CloudMatrix 384は16ラックで構成され、300PFLOPSのBF16性能を持つ。",
    "CloudMatrix384.racks CloudMatrix384.bf16_dense"
  ),
  (
    "SemiAnalysisによると、CloudMatrix 384の消費電力は559kWで、GB200 NVL72の約4倍だ。",
    "CloudMatrix384.power"
  ),
  (
    "ファーウェイの「CloudMatrix 384」はAscend 910Cを384個搭載する。",
    "CloudMatrix384.npus"
  ),
  (
    "エヌビディアのGB200 NVL72は72個のGPUで構成される。",
    "GB200_NVL72.gpus"
  ),
  (
    "H100のメモリは80GB、消費電力は700Wである。",
    "H100.memory H100.power"
  ),
  (
    "384個のチップを搭載したCloudMatrix 384が公開された。",
    "CloudMatrix384.npus"
  ),
  (
    "MI300Xは192GBのHBM3メモリと5.3TB/sのメモリ帯域を持つ。",
    "MI300X.memory MI300X.memory_bandwidth"
  ),
  (
    "ファーウェイはCloudMatrix 384を発表した。このシステムは384個のチップを搭載する。",
    "CloudMatrix384.npus"
  ),
  (
    "B200のトランジスタ数は2080億個だ。",
    "B200.transistors"
  ),
]

/// Japanese sentences in which something leaves open whom or what a figure
/// tells of.
let japaneseUnclear = [
  "CloudMatrix 384は512個のチップを搭載する予定だ。",
  "このシステムは384個のチップを使う。",
  "CloudMatrix 384と違い、新型システムは512個のチップを搭載する。",
  "競合のシステムはCloudMatrix 384より多い512個のチップを搭載する。",
  "H100のメモリの消費電力は100Wだ。",
  "CloudMatrix 384のチップの消費電力は310Wだ。",
  "CloudMatrix 384の各ラックの消費電力は40kWだ。",
  "H100を8基搭載するサーバーのメモリは640GBだ。",
  "H100の後継品のメモリは160GBだ。",
  "もしH100のメモリが120GBなら、もっと売れただろう。",
  "CloudMatrix 384はGB200 NVL72よりチップが312個多い。",
  "ファーウェイはCloudMatrix 384向けに512個のチップを購入した。",
  "このモデルはH100で40GBのメモリを使う。",
  "H100の消費電力を300W減らした。",
  "H100とH200のメモリは合計221GBだ。",
  "H100サーバーのメモリは2TBだ。",
  "H100クラスターは512基のGPUを接続する。",
  "H100を採用したデータセンターの消費電力は20MWだ。",
  "H100を使う企業は512GBのメモリを搭載したサーバーを持つ。",
  "H100の待機時の消費電力は60Wだ。",
  "2台のGB200 NVL72は144基のGPUを搭載する。",
  "H100のPCIe帯域は128GB/sだ。",
]
