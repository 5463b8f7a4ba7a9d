import Testing
import Texts

struct XMLTests {
  private static let rows: [(xml: String, text: String)] = [
    ("<doc><p>약 <b>384</b>개</p><x>5</x><y>6</y></doc>", "약 384개\n5\n6\n"),
    ("<a><p>1</p><?p 2 ?><!-- > --3 --><p/>4</a>", "1\n4\n"),
    (
      "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x '<b>1</b>'> <!-- ]> -->]>2",
      "2\n"
    ),
    ("<p>3&amp;4 &#52; &nbsp; &x; &lt;</p>", "3&4 4 \u{A0} &x; <\n"),
    ("<p><![CDATA[1 < 2 & 3]]></p>", "1 < 2 & 3\n"),
    (
      "<p><![CDATA[<p>1<b>2</b><img width='640'></p>3&euro;]]></p>4",
      "12\n3€\n4\n"
    ),
    ("<p><script/>1<style>2</style>3</p>", "1 3\n"),
    ("<h:p>1<h:b>2</h:b></h:p><h:p>3</h:p>", "12\n3\n"),
    ("<data>3</data><data>4</data><num>5</num>6", "3\n4\n5\n6\n"),
    ("<문서>3<수>4</수></문서>", "3\n4\n"),
    ("<p>10<sup>15</sup><bold>3</bold><italic>4</italic></p>", "10¹⁵34\n"),
    ("<title>1<b>2</b></title>", "12\n"),
    ("<p>1<![CDATA[2", "12\n"),
  ]

  @Test(arguments: rows.indices)
  func `The text of a document is outside of its tags`(row: Int) throws {
    let (xml, expected) = Self.rows[row]
    #expect(try text(xml, .xml) == expected, "\(xml)")
  }
}
