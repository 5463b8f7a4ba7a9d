/// Chinese sentences whose figures are linked, and to what.
let chineseLinked = [
  (
    "CloudMatrix 384搭载了384颗芯片。",
    "CloudMatrix384.npus"
  ),
  (
    "H100的显存为80GB。",
    "H100.memory"
  ),
  (
    "华为CloudMatrix 384由384颗昇腾910C芯片组成。",
    "CloudMatrix384.npus"
  ),
  (
    "英伟达H100配备80GB HBM3显存，显存带宽为3.35TB/s。",
    "H100.memory H100.memory_bandwidth"
  ),
  (
    "H200拥有141GB显存。",
    "H200.memory"
  ),
  (
    "CloudMatrix 384的BF16算力约为300 PFLOPS，而GB200 NVL72为180 PFLOPS。",
    "CloudMatrix384.bf16_dense GB200_NVL72.bf16_dense"
  ),
  (
    "CloudMatrix 384共有16个机柜，功耗为559千瓦。",
    "CloudMatrix384.racks CloudMatrix384.power"
  ),
  (
    "GB200 NVL72集成了72颗GPU和36颗CPU。",
    "GB200_NVL72.gpus GB200_NVL72.cpus"
  ),
  (
    "B200拥有2080亿个晶体管。",
    "B200.transistors"
  ),
  (
    "H20的显存为96GB，带宽为4.0TB/s。",
    "H20.memory H20.memory_bandwidth"
  ),
  (
    "AMD MI300X的显存高达192GB。",
    "MI300X.memory"
  ),
  (
    "H100的功耗为700瓦。",
    "H100.power"
  ),
  (
    "据SemiAnalysis分析，CloudMatrix 384的功耗为559千瓦，是GB200 NVL72的3.9倍。",
    "CloudMatrix384.power"
  ),
  (
    "华为CloudMatrix 384搭载384颗昇腾910C处理器，BF16算力达到300 PFLOPS。",
    "CloudMatrix384.npus CloudMatrix384.bf16_dense"
  ),
  (
    "英伟达的GB200 NVL72由72颗GPU组成。",
    "GB200_NVL72.gpus"
  ),
  (
    "昇腾910C的显存为128GB。",
    "Ascend_910C.memory"
  ),
  (
    "H20配备96GB HBM3，带宽4.0TB/s。",
    "H20.memory H20.memory_bandwidth"
  ),
  (
    "MI300X的显存容量为192GB，显存带宽为5.3TB/s。",
    "MI300X.memory MI300X.memory_bandwidth"
  ),
  (
    "搭载384颗芯片的CloudMatrix 384亮相。",
    "CloudMatrix384.npus"
  ),
  (
    "华为发布CloudMatrix 384。该系统共有384颗芯片。",
    "CloudMatrix384.npus"
  ),
]

/// Chinese sentences in which something leaves open whom or what a figure
/// tells of.
let chineseUnclear = [
  "与CloudMatrix 384相比，新系统搭载512颗芯片。",
  "公司采购了384颗芯片。",
  "与CloudMatrix 384不同，新系统搭载512颗芯片。",
  "竞争对手的系统比CloudMatrix 384多，搭载512颗芯片。",
  "H100的显存功耗为100瓦。",
  "CloudMatrix 384的芯片功耗为310瓦。",
  "CloudMatrix 384的每个机柜功耗为40千瓦。",
  "搭载八颗H100的服务器显存为640GB。",
  "H100的后继产品显存为160GB。",
  "如果H100的显存为120GB，会更好卖。",
  "CloudMatrix 384比GB200 NVL72多312颗芯片。",
  "华为为CloudMatrix 384购买了512颗芯片。",
  "该模型在H100上占用40GB显存。",
  "H100的功耗降低了300瓦。",
  "H100和H200的显存合计221GB。",
  "半个CloudMatrix 384，即192颗芯片，停止工作。",
  "H100服务器的内存为2TB。",
  "H100集群共有512颗GPU。",
  "采用H100的数据中心功耗为20兆瓦。",
  "CloudMatrix 384的每个节点有8颗芯片。",
  "CloudMatrix 384的制造商华为生产了100万颗芯片。",
  "该公司用H100训练模型，显存占用为64GB。",
  "H100的待机功耗为60瓦。",
  "H100的PCIe带宽为128GB/s。",
  "两台GB200 NVL72共有144颗GPU。",
]
