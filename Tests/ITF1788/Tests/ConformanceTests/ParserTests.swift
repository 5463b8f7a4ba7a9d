import Exact
import Testing

@testable import Conformance

struct ParserTests {
  private func parsed(_ text: String) -> ITLFile { ITLFile(text.utf8) }

  @Test func `A line names an operation, its inputs and its results`() throws {
    let file = parsed(
      """
      /* a note
         over lines */
      testcase some.name-1 {
        // before
        div [1.0, 0x1.8p1]_com [entire] = [-infinity, 2.5e-1]_dac;  # after
        pown [empty]_trv -3 = [empty]_trv;
        setDec [nai] trv = [nai] signal UndefinedOperation;
        dot_nearest {1.0, NaN} {-infinity, 2} = NaN;
        b-textToInterval "[1, 2]" <= [1.0, 2.0];
        #* left
           out *#
        mid [7.0] = 7.0F;
      }
      """)
    #expect(file.errors.isEmpty)
    let lines = file.assertions
    #expect(lines.map(\.place.line) == [5, 6, 7, 8, 9, 12])
    #expect(lines[0].place.column == 3)
    #expect(
      lines[0].inputs == [
        .interval(.ends(number(1), number(3)), .com), .interval(.entire, nil),
      ])
    let quarter = NumberLiteral(.finite(Rational(Integer(1), Integer(4))))
    #expect(
      lines[0].tightest == [
        .interval(.ends(NumberLiteral(.negativeInfinity), quarter), .dac)
      ])
    #expect(
      lines[1].inputs == [.interval(.empty, .trv), .number(number(-3))])
    #expect(lines[2].signal == "UndefinedOperation")
    #expect(lines[2].tightest == [.notAnInterval])
    #expect(
      lines[3].inputs == [
        .numbers([number(1), NumberLiteral(.notANumber)]),
        .numbers([NumberLiteral(.negativeInfinity), number(2)]),
      ])
    #expect(lines[4].inputs == [.text("[1, 2]")])
    #expect(lines[4].tightest == nil && lines[4].accurate?.count == 1)
    #expect(
      lines[5].tightest == [
        .number(NumberLiteral(.finite(7), suffix: "F"))
      ])
  }

  @Test(arguments: [
    ("testcase a {\n add [1.0, 2.0 [3.0, 4.0] = [4.0, 6.0];\n}", 2, 16),
    ("testcase a {\n neg [1.0, x] = [1.0, 2.0];\n}", 2, 12),
    ("testcase a {\n neg [1.0, 2.0]_abc = [1.0, 2.0];\n}", 2, 17),
    ("testcase a {\n neg [1.0, 2.0];\n}", 2, 16),
    ("testcase a {\n neg [1.0, 2.0] = [1.0, 2.0]\n}", 3, 1),
    ("testcase a {\n neg \"open = [1.0, 2.0];\n}", 2, 6),
    ("testcase a {\n mid [1e100001, 2.0] = 3.0;\n}", 2, 7),
    ("testkase a { }", 1, 1), ("/* open", 1, 1),
    ("testcase a { neg [1.0, 2.0] = [1.0, 2.0];", 1, 1),
  ])
  func `What cannot be read has a place`(
    text: String, line: Int, column: Int
  ) {
    #expect(
      parsed(text).errors.first?.place == Place(line: line, column: column),
      "\(parsed(text).errors)")
  }

  @Test func `Reading goes on after an error`() {
    let file = parsed(
      """
      testcase a { neg ? = 1; neg [1.0, 2.0] = [-2.0, -1.0]; }
      testcase b { pos [1.0, 2.0] = [1.0, 2.0]; }
      """)
    #expect(file.errors.count == 1)
    #expect(file.assertions.map(\.operation) == ["neg", "pos"])
  }

  @Test(arguments: [
    ("1.5", 3, 2), ("-0x1.8p-1", -3, 4), ("0X10P0", 16, 1), ("+.5e1", 5, 1),
    ("1e-2", 1, 100), ("12", 12, 1), ("5.", 5, 1), ("0x.8p0", 1, 2),
  ])
  func `Numbers are read exactly`(text: String, n: Int, d: Int) {
    #expect(
      NumberLiteral(text)?.value.finite == Rational(Integer(n), Integer(d)))
  }

  @Test(arguments: ["", "-", ".", "0x", "1e", "1e1.5", "1..2", "0x1p", "--1"])
  func `Other texts are no numbers`(text: String) {
    #expect(NumberLiteral(text) == nil)
  }

  private func number(_ value: Int) -> NumberLiteral {
    NumberLiteral(.finite(Rational(value)))
  }
}
