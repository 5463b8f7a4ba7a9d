import Testing

@testable import Conformance

struct JudgementTests {
  private func judged(_ line: String) -> Judgement {
    let file = ITLFile("testcase a { \(line) }".utf8)
    #expect(file.errors.isEmpty, "\(file.errors)")
    return file.assertions[0].judged()
  }

  @Test(arguments: [
    "add [1.0, 2.0] [0.1, 0.1] = [0x1.1999999999999p+0, 0x1.0cccccccccccdp+1];",
    "sub [1.0, 2.0]_com [0.0, 1.0]_def = [0.0, 2.0]_def;",
    "mul [1e200, 1e200]_com [1e200, 1e200]_com"
      + " = [0x1.fffffffffffffp+1023, infinity]_dac;",
    "div [1.0, 2.0]_com [-1.0, 0.0]_com = [-infinity, -1.0]_trv;",
    "recip [3.0, 3.0] = [0x1.5555555555555p-2, 0x1.5555555555556p-2];",
    "fma [2.0, 3.0] [4.0, 4.0] [-1.0, 0.0] = [7.0, 12.0];",
    "pown [-2.0, 1.0]_com 4 = [0.0, 16.0]_com;",
    "pown [-2.0, 1.0]_com -1 = [entire]_trv;",
    "sqrt [-1.0, 4.0]_com = [0.0, 2.0]_trv;",
    "sqrt [2.0, 2.0] = [0x1.6a09e667f3bccp+0, 0x1.6a09e667f3bcdp+0];",
    "rootn [-27.0, 8.0] 3 = [-3.0, 2.0];",
    "cbrt [8.0, 8.0]_def = [2.0, 2.0]_def;",
    "exp [0.0, 1.0] = [1.0, 0x1.5bf0a8b14576ap+1];",
    "exp [1000.0, 1000.0]_com = [0x1.fffffffffffffp+1023, infinity]_dac;",
    "exp2 [-1.0, 10.0] = [0.5, 1024.0];", "exp10 [2.0, 2.0] = [100.0, 100.0];",
    "log [1.0, 1.0]_com = [0.0, 0.0]_com;",
    "log2 [0.0, 8.0]_com = [-infinity, 3.0]_trv;",
    "log10 [0.001, 1000.0] = [-3.0, 3.0];",
    "pow [4.0, 9.0]_com [0.5, 0.5]_com = [2.0, 3.0]_com;",
    "pow [0.0, 4.0]_com [0.5, 0.5]_com = [0.0, 2.0]_com;",
    "pow [0.0, 4.0]_com [-1.0, 0.5]_com = [0.0, infinity]_trv;",
    "sin [0.0, 2.0] = [0.0, 1.0];",
    "cos [3.0, 4.0]_com"
      + " = [-1.0, -0x1.4eaa606db24c0p-1]_com;",
    "tan [1.0, 2.0]_com = [entire]_trv;",
    "atan2 [0.0, 0.0] [1.0, 2.0] = [0.0, 0.0];",
    "atan2 [-1.0, 1.0]_com [-2.0, -1.0]_com"
      + " = [-0x1.921fb54442d19p+1, 0x1.921fb54442d19p+1]_def;",
    "sinh [0.0, 0.0] = [0.0, 0.0];",
    "cosh [-1.0, 0.0]"
      + " = [1.0, 0x1.8b07551d9f551p+0];",
    "tanh [-1e300, 1e300] = [-1.0, 1.0];", "acosh [1.0, 1.0] = [0.0, 0.0];",
    "floor [1.5, 1.75]_com = [1.0, 1.0]_com;",
    "ceil [1.5, 2.0]_com = [2.0, 2.0]_dac;",
    "trunc [-0.5, 0.5]_com = [0.0, 0.0]_com;",
    "sign [-1.0, 2.0]_com = [-1.0, 1.0]_def;",
    "roundTiesToEven [0.5, 1.5]_com = [0.0, 2.0]_def;",
    "roundTiesToAway [2.5, 2.75]_com = [3.0, 3.0]_dac;",
    "intersection [1.0, 3.0]_com [2.0, 4.0]_com = [2.0, 3.0]_trv;",
    "cancelMinus [2.0, 5.0] [1.0, 2.0] = [1.0, 3.0];",
    "mulRevToPair [-1.0, 1.0] [1.0, 2.0] = [-infinity, -1.0] [1.0, infinity];",
    "mulRev [2.0, 4.0] [8.0, 8.0] [0.0, 3.0] = [2.0, 3.0];",
    "sqrRevBin [4.0, 9.0] [0.0, 10.0] = [2.0, 3.0];",
    "pownRev [8.0, 27.0] 3 = [2.0, 3.0];", "absRev [1.0, 2.0] = [-2.0, 2.0];",
    "sinRevBin [0.0, 0.0] [-1.0, 1.0] = [0.0, 0.0];",
    "cosRevBin [-1.0, -1.0] [3.0, 3.5]"
      + " = [0x1.921fb54442d18p+1, 0x1.921fb54442d19p+1];",
    "tanRevBin [1e300, infinity] [0.0, 3.0]"
      + " = [0x1.921fb54442d18p+0, 0x1.921fb54442d19p+0];",
    "coshRev [1.0, 1.0] = [0.0, 0.0];",
    "powRev2 [2.0, 2.0] [8.0, 8.0] [entire] = [3.0, 3.0];",
    "powRev1 [2.0, 2.0] [4.0, 9.0] [entire] = [2.0, 3.0];",
    "mid [0.0, infinity] = 0x1.fffffffffffffp+1023;", "rad [1.0, 2.0] = 0.5;",
    "midRad [1.0, 4.0] = 2.5 1.5;", "wid [empty] = NaN;",
    "inf [empty] = infinity;",
    "mag [-3.0, 2.0] = 3.0;", "mig [-3.0, 2.0] = 0.0;", "sup [nai] = NaN;",
    "isMember 0.0 [0.0, 1.0] = true;", "isNaI [1.0, 2.0]_trv = false;",
    "subset [nai] [empty]_trv = false;",
    "overlap [1.0, 2.0] [2.0, 3.0] = meets;",
    "sum_nearest {1e308, 1e308, -1e308} = 1e308;",
    "dot_nearest {1.0, 0.0} {2.0, infinity} = NaN;",
    "b-textToInterval \"1.5?2\" = [0x1.4ccccccccccccp+0, 0x1.b333333333334p+0];",
    "d-textToInterval \"[1, 1/0]\" = [nai] signal UndefinedOperation;",
    "b-numsToInterval 2.0 1.0 = [empty] signal UndefinedOperation;",
    "setDec [1.0, infinity] com = [1.0, infinity]_dac;",
    "intervalPart [nai] = [empty] signal IntvlPartOfNaI;",
    "decorationPart [1.0, 2.0]_def = def;",
    "newDec [1.0, 2.0] = [1.0, 2.0]_com;",
    "neg [0.1F, 0.1F] = [-0.1F, -0.1F];", "exp [0.0, 1.0] <= [0.0, 3.0];",
  ])
  func `Hulls of exact results are what a table would expect`(line: String) {
    #expect(judged(line) == .passed)
  }

  @Test func `Other results fail, and say what was got`() {
    #expect(
      judged("add [1.0, 2.0] [3.0, 4.0] = [4.0, 7.0];")
        == .failed(
          got: "[0x1p+2, 0x1.8p+2]", expected: "[0x1p+2, 0x1.cp+2]",
          isNarrower: true))
    #expect(
      judged("add [1.0, 2.0] [3.0, 4.0] = [4.0, 5.0];")
        == .failed(got: "[0x1p+2, 0x1.8p+2]", expected: "[0x1p+2, 0x1.4p+2]"))
    #expect(
      judged("add [1.0, 2.0]_com [3.0, 4.0]_com = [4.0, 6.0]_dac;")
        == .failed(
          got: "[0x1p+2, 0x1.8p+2]_com", expected: "[0x1p+2, 0x1.8p+2]_dac"))
    #expect(
      judged("b-numsToInterval 2.0 1.0 = [empty];")
        == .failed(got: "signal UndefinedOperation", expected: "no signal"))
    #expect(
      judged("neg [1.0, 2.0] <= [-1.5, 0.0];")
        == .failed(got: "[-0x1p+1, -0x1p+0]", expected: "[-0x1.8p+0, 0.0]"))
  }

  @Test(arguments: [
    ("frobnicate [1.0, 2.0] = [1.0, 2.0];", "not offered: frobnicate"),
    ("add [1.0, 2.0] = [1.0, 2.0];", "add with 1 inputs, not 2"),
    (
      "pown [1.0, 2.0] 1.5 = [1.0, 2.0];",
      "pown with an input 2 that is not a whole number"
    ),
    ("neg [1.0L, 2.0L] = [-2.0L, -1.0L];", "long double has no one format"),
    (
      "pown [2.0, 2.0] 100000 = [1.0, infinity];",
      "beyond the bound of exact numbers"
    ),
    (
      "b-textToInterval \"[2, 1]\" = [1.0, 2.0]"
        + " signal PossiblyUndefinedOperation;",
      "an order of ends that is decided here"
    ),
  ])
  func `What is not run is skipped with its reason`(
    line: String, reason: String
  ) {
    #expect(judged(line) == .skipped(reason))
  }

  @Test func `A tally counts and gives reasons, the most frequent first`() {
    var tally = Tally()
    for judgement: Judgement in [
      .passed, .skipped("a"), .skipped("b"), .skipped("b"),
      .failed(got: "", expected: "", isNarrower: true),
    ] {
      tally.count(judgement)
    }
    #expect(
      tally.line
        == "2 run, 1 passed, 1 failed (1 narrower than expected), 3 skipped")
    #expect(tally.reasons == ["skipped 2: b", "skipped 1: a"])
  }
}
