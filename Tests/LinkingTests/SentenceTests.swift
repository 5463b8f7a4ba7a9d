import Testing

/// Which figure is linked to what, sentence by sentence.
struct LinkedSentenceTests {
  @Test(arguments: [
    (
      "The CloudMatrix 384 links 384 Ascend 910C chips.",
      "384 → CloudMatrix384.npus"
    ),
    (
      "CloudMatrix 384 has 384 NPUs, while GB200 NVL72 has 72 GPUs.",
      "384 NPUs → CloudMatrix384.npus|72 GPUs → GB200_NVL72.gpus"
    ),
    ("The H100 has 80 GB of memory.", "80 GB → H100.memory"),
    (
      "Huawei showed the CloudMatrix 384. The system holds 384 chips.",
      "384 chips → CloudMatrix384.npus"
    ),
    (
      "The power draw of the CloudMatrix 384 is 559 kW.",
      "559 kW → CloudMatrix384.power"
    ),
    ("CloudMatrix 384는 NPU 384개를 탑재했다.", "384개 → CloudMatrix384.npus"),
    ("클라우드매트릭스 384의 소비 전력은 559kW다.", "559kW → CloudMatrix384.power"),
    (
      "화웨이가 클라우드매트릭스 384를 공개했다. 이 시스템은 910C 칩 384개를 탑재했다.",
      "384개 → CloudMatrix384.npus"
    ),
    ("메타엑스는 C550 칩 128개를 탑재한 AI 슈퍼노드를 시연했다.", "128개 → C550_supernode.gpus"),
    ("CloudMatrix 384搭载了384颗芯片。", "384颗 → CloudMatrix384.npus"),
    ("H100的显存为80GB。", "80GB → H100.memory"),
    ("CloudMatrix 384は384個のNPUを搭載する。", "384個 → CloudMatrix384.npus"),
    ("CloudMatrix 384の消費電力は559kWだ。", "559kW → CloudMatrix384.power"),
  ])
  func `A plain sentence links its figure`(text: String, expected: String)
    throws
  {
    #expect(try links(text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    // Another thing, known or not.
    "A rival of the CloudMatrix 384 has 256 chips.",
    "The CloudMatrix 384 and the GB200 NVL72 have 384 chips.",
    "Acme Titan links 512 chips; CloudMatrix 384 is larger.",
    "Unlike the CloudMatrix 384, it has 72 GPUs.",
    "CloudMatrix 384 costs more, and Cambricon's new MLU cluster has 512 chips.",
    "CloudMatrix 384와 달리 신형 시스템은 칩 512개를 탑재했다.",
    "경쟁사는 CloudMatrix 384보다 많은 칩 512개를 탑재했다.",
    "与CloudMatrix 384相比，新系统搭载512颗芯片。",
    // A part, a change, a plan, a denial.
    "The H100 has 50 MB of L2 cache and fast memory.",
    "Each rack of the CloudMatrix 384 has 32 chips.",
    "The CloudMatrix 384 does not have 512 chips.",
    "The CloudMatrix 384 could have 512 chips.",
    "The CloudMatrix 384 has 128 more chips.",
    "CloudMatrix 384는 칩 512개를 탑재할 계획이다.",
    "CloudMatrix 384は512個のチップを搭載する予定だ。",
    // Nothing says what is counted, or the kind does not fit.
    "The CloudMatrix 384 has 384.",
    "The CloudMatrix 384 has 384 employees.",
    "The memory of the CloudMatrix 384 costs 49 kW.",
    "Huawei has sold 384 chips.",
  ])
  func `Where anything is unclear there is no link`(text: String) throws {
    #expect(try links(text) == [])
  }
}
