import Corpus
import Foundation
import Testing

struct MapperTests {
  @Test func `A record gives one result line and a line for each link`() throws
  {
    let output = try map([
      try record("a", "The CloudMatrix 384 has 384 NPUs.")
    ])[0]
    #expect(
      output.result == """
        {"type":"result","id":"a","figures":1,"checks":{"holds":0,\
        "contradicted":0,"doubtful":0,"undecided":0,"unreferenced":0,\
        "findings":[]},"facts":{"supported":1,"refuted":0,"undetermined":0},\
        "links":[{"start":24,"end":32,"surface":"384 NPUs",\
        "key":"CloudMatrix384.npus","verdict":"supported","grade":"A"}],\
        "shard":"test","policy":"\(identity.policy)",\
        "reference":"\(identity.reference)"}
        """)
    #expect(
      output.figures.map(\.line) == [
        "CloudMatrix384.npus\t" + """
          {"id":"a","start":24,"surface":"384 NPUs","sets":["{384} step 1",\
          "{384} step 1","{384} step 1","{384} step 1"],"shard":"test",\
          "policy":"\(identity.policy)","reference":"\(identity.reference)"}
          """
      ])
  }

  @Test(arguments: [
    ("384", "supported A"), ("348", "refuted A"), ("about 300", "refuted B"),
    ("about 380", "supported B"), ("more than 400", "refuted A"),
    ("more than 300", "supported A"), ("about 350", "undetermined "),
  ])
  func `A linked figure is held against the facts`(
    count: String, verdict: String
  ) throws {
    let result = try map([try record("a", system(count))])[0].result
    let object =
      try JSONSerialization.jsonObject(with: Data(result.utf8))
      as? [String: Any]
    let link = (object?["links"] as? [[String: Any]])?.first
    #expect(
      "\(link?["verdict"] ?? "") \(link?["grade"] ?? "")" == verdict)
  }

  @Test func `What a text says of itself is checked too`() throws {
    let result = try map([
      try record("a", "총 45장(성인 30장, 어린이 25장)이다.")
    ])[0].result
    #expect(result.contains("\"contradicted\":1"))
    #expect(
      result.contains(
        #"{"rule":"total","start":0,"end":21,"grade":"A","says":"#))
  }

  @Test(arguments: [
    (
      "{", "1:1",
      "the line is no JSON (RFC 8259); write one object a line, in UTF-8"
    ),
    ("[1]", "1:1", "the line is no JSON object; write {\"id\": …}"),
    (
      "{\"text\":\"a\"}", "1:1",
      "there is no 'id'; give each record one of its own"
    ),
    ("{\"id\":\"a\"}", "1:1", "there is no 'text'; give the article's text"),
    ("{\"id\":1,\"text\":\"a\"}", "1:1", "'id' is no text; write it in quotes"),
    (
      "{\"id\":\"a\",\"text\":\"b\",\"date\":\"28 July\"}", "1:1",
      "'date' is '28 July', which is no day; write it as 2025-07-28"
    ),
    (
      "{\"id\":\"a\",\"text\":\"b\",\"supersedes\":7}", "1:1",
      "'supersedes' is no id; write the id of the older record, or a list of"
        + " ids"
    ),
    (
      "{\"id\":\"a\",\"text\":\"b\",\"supersedes\":[\"a\"]}", "1:1",
      "'supersedes' names the record itself; name an older one"
    ),
    (
      "{\"id\":\"a\",\"text\":\"b\",\"supersedes\":"
        + "[\((0..<17).map { "\"\($0)\"" }.joined(separator: ","))]}", "1:1",
      "'supersedes' has 17 ids; at most 16 and 4096 bytes are read"
    ),
    (
      "{\"a\":\(String(repeating: "[", count: 16))1", "1:21",
      "the JSON is nested deeper than 16"
    ),
  ])
  func `A bad record gives an error record with its place`(
    line: String, place: String, message: String
  ) throws {
    let output = try map([line, try record("b", "fine")])
    #expect(output[0].isError)
    let object =
      try JSONSerialization.jsonObject(with: Data(output[0].result.utf8))
      as? [String: Any]
    #expect(object?["type"] as? String == "error")
    #expect(object?["error"] as? String == "test:\(place): error: \(message)")
    #expect(!output[1].isError)
  }

  @Test func `Over a bound of work a record is undetermined`() throws {
    var bounds = CorpusBounds.standard
    bounds.figures = 1
    let output = try map([try record("a", "3 kg and 4 kg")], bounds: bounds)[0]
    #expect(output.isOverBudget)
    #expect(
      output.result.hasPrefix(
        #"{"type":"result","id":"a","verdict":"undetermined (budget)","over":"more than 1 figures""#
      ))
    bounds = .standard
    bounds.paragraphBytes = 10
    #expect(
      try map([try record("a", "3 kg\n4 kg and more")], bounds: bounds)[0]
        .result.contains(#""over":"13 bytes of a paragraph""#))
    bounds = .standard
    bounds.steps = 0
    #expect(
      try map(
        [try record("a", system("384") + " " + system("348"))], bounds: bounds
      )[0].isOverBudget)
  }

  @Test func `Places count over the whole text`() throws {
    let output = try map([
      try record("a", "가나\n\nThe CloudMatrix 384 has 384 NPUs.")
    ])[0]
    #expect(
      output.result.contains(#""start":28,"end":36,"surface":"384 NPUs""#))
  }

  @Test func `The same record gives the same bytes, whoever else is there`()
    throws
  {
    let lines = try (0..<20).map { try record("\($0)", system("\(370 + $0)")) }
    let all = try map(lines)
    let one = try map([lines[7]])
    #expect(all[7].result == one[0].result)
    #expect(all[7].figures.map(\.line) == one[0].figures.map(\.line))
  }
}
