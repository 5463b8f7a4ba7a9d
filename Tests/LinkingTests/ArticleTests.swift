import Figures
import Foundation
import Input
import Linking
import Quantities
import Reference
import Testing

/// The five articles that the project's claims are about, where they are at
/// hand.
@Suite(.enabled(if: documents != nil))
struct ArticleTests {
  @Test func `No link is wrong and 31 of 38 figures with a fact are linked`()
    throws
  {
    let file = package.appending(path: "Claims/waic-2025/reference.yaml")
    let reading = ReferenceBook.read(
      [
        InputFile(
          name: "reference.yaml", bytes: Array(try Data(contentsOf: file)))
      ],
      onto: .builtIn, figures: .standard)
    #expect(reading.errors.isEmpty)
    var found: [String] = []
    for (name, day) in articles {
      let text = try String(
        contentsOf: documents!.appending(path: name), encoding: .utf8)
      found += try links(text, in: reading.value, on: CalendarDay(day)).map {
        name.prefix(3) + " " + $0
      }
    }
    // Every link tells what a claim file says of the figure, or what plainly
    // stands there; read one by one.
    #expect(
      found == [
        "000 이번 주 → WAIC_2025.held",
        "000 180cm → WAIC_2025.humanoid_height",
        "000 수천 명 → WAIC_2025.visitors",
        "000 6,000달러 → Unitree_R1.export_price:USD",
        "000 두 개 → WAIC_2025.alliances_announced",
        "000 384개 → CloudMatrix384.npus",
        "000 6개 → WAIC_2025.other_cluster_firms",
        "000 128개 → C550_supernode.gpus",
        "001 지난주 → US_AI_Action_Plan.published",
        "001 1m80 → WAIC_2025.humanoid_height",
        "001 60개 → WAIC_2025.robot_firms",
        "001 18대 → WAIC_2024.humanoids",
        "001 수백곳 → WAIC_2025.exhibitors",
        "001 두개 → WAIC_2025.alliances_announced",
        "001 384개 → CloudMatrix384.npus",
        "001 23조 → Samsung_Tesla_contract.value_krw:KRW",
        "002 두 개 → WAIC_2025.alliances_announced",
        "002 2025년 7월 26일 → WAIC_2025.held",
        "002 2025년 7월 26일 → WAIC_2025.held",
        "002 두 개 → WAIC_2025.alliances_announced",
        "002 28일 → WAIC_2025.conference_closed",
        "002 384개 → CloudMatrix384.npus",
        "002 6개 → WAIC_2025.other_cluster_firms",
        "002 128개 → C550_supernode.gpus",
        "002 10분 → Baidu_digital_human.sample_length",
        "002 2025년 말 → Quark_AI_glasses.planned_release",
        "003 800개 → WAIC_2025.exhibitors",
        "003 두 개 → WAIC_2025.alliances_announced",
        "003 384개 → CloudMatrix384.npus",
        "004 2개 → WAIC_2025.alliances_announced",
        "004 29일 → WAIC_2025.held",
      ])
  }
}

// Seven figures that a fact could check are not linked, since the text does not
// name their thing near them: the day, the share and the years of a headline
// that leaves out who spoke, the cost in another, the day of a report that is
// known by its agency alone, the people of a market, and a count of alliances
// two paragraphs after the event. What compares with a fact through an exchange
// rate or through arithmetic is not counted.

let documents = ProcessInfo.processInfo.environment["CLAIMCHECK_DOCUMENTS"]
  .flatMap { $0.isEmpty ? nil : URL(filePath: $0) }
private let articles = [
  ("000_3f26e53770fae99b.txt", "2025-07-28"),
  ("001_1753d163b893a830.txt", "2025-07-28"),
  ("002_3c293e739dc3aebd.txt", "2025-07-28"),
  ("003_a83e4c15e0db8935.txt", "2025-07-28"),
  ("004_3ae42c98b35b829f.txt", "2025-07-29"),
]
