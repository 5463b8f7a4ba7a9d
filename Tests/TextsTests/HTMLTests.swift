import Input
import Testing
import Texts

struct HTMLTests {
  private static let rows: [(html: String, text: String)] = [
    ("<p>약 <b>384</b>개", "약 384개\n"),
    ("<tr><td>3</td><td>4</td></tr>", "3\n4\n"),
    ("1<br>2<hr/>3", "1\n2\n3\n"),
    ("<h1>7</h1>8<p>9<p>10", "7\n8\n9\n10\n"),
    ("  두\n\t 개 </p> ", "두 개\n"),
    ("<pre>1  2\n3</pre>4", "1  2\n3\n4\n"),
    ("3<img src=x>4, 5<wbr>6", "3 4, 56\n"),
    (
      "a&nbsp;b &#8364;5 &#x20AC;6 &amp;amp; &hellip;",
      "a\u{A0}b €5 €6 &amp; …\n"
    ),
    (
      "&euro5 &notit; &copy2 &unknown; & &#; &#x;",
      "&euro5 ¬it; ©2 &unknown; & &#; &#x;\n"
    ),
    (
      "&#128; &#0; &#xD800; &#99999999999; &#65",
      "€ \u{FFFD} \u{FFFD} \u{FFFD} A\n"
    ),
    ("5&lt;6 5<6 5< 6 <> </> <", "5<6 5<6 5< 6 <> <\n"),
    ("1<!-- 2 -->3<!-->4<!--->5<!-- 6 --!>7", "13457\n"),
    ("1<!doctype x>2<?php 3 ?>4</ 5>6<![CDATA[7]]>8", "12468\n"),
    ("1<!-- 2", "1\n"), ("1<a href='2", "1\n"), ("1</b 2", "1\n"),
    ("<a title='3 > 2' b=\"4>\" c=5>6</a>", "6\n"),
    ("1<script>if (a<b) \"</b>2\"</script>3", "1 3\n"),
    ("1<SCRIPT><!--<script>2</script>3--></Script >4", "1 4\n"),
    ("1<style>p::before{content:'2'}</style>3", "1 3\n"),
    ("1<script>2", "1\n"),
    ("<title>1 <b>2</title><textarea>3</p></textarea>4", "1 <b>2\n3</p>\n4\n"),
    ("1<template>2<template>3</template>4</template>5", "1 5\n"),
    (
      "<ruby>五<rp>(</rp><rt>ご</rt><rp>)</rp></ruby>千<ruby>円<rt>えん</ruby>",
      "五千円\n"
    ),
    (
      "10<sup>15</sup> m<sup>-2</sup> CO<sub>2</sub> 9<sup>th</sup>",
      "10¹⁵ m⁻² CO₂ 9th\n"
    ),
    ("2025<sup>3</sup>", "2025³\n"),
    ("<svg><![CDATA[3]]></svg>", "3\n"),
    ("3&shy;8\u{200B}4&#8288;", "384\n"),
    ("<P CLASS=a>1</P><DIV>2</DIV>", "1\n2\n"),
    ("<li>1<li>2<dt>3<dd>4", "1\n2\n3\n4\n"),
    ("<x-y>3</x-y>4<o:p>5</o:p>", "345\n"),
  ]

  @Test(arguments: rows.indices)
  func `A page's text is what it shows`(row: Int) throws {
    let (html, expected) = Self.rows[row]
    #expect(try text(html) == expected, "\(html)")
  }

  @Test func `A figure keeps its place in the source`() throws {
    let html = "<p>🚀 A&amp;B</p>\r\n<p>약 <b>384</b>개, &#50;4대</p>"
    let text = try SourceText(
      InputFile(name: "a.html", text: html))
    let scalars = Array(html.unicodeScalars)
    for word in ["A&B", "약", "384", "384개", "24대"] {
      let place = try #require(places(of: word, in: text).first)
      let slice = scalars[place.start.codePoint..<place.end.codePoint]
      let source = String(String.UnicodeScalarView(slice))
      let bytes = Array(html.utf8)[place.start.byte..<place.end.byte]
      #expect(source == String(decoding: bytes, as: UTF8.self))
      #expect(
        source
          == [
            "A&B": "A&amp;B", "384개": "384</b>개", "24대": "&#50;4대",
          ][word, default: word])
    }
    let rocket = try #require(places(of: "A", in: text).first).start
    #expect((rocket.line, rocket.column, rocket.utf16Column) == (1, 6, 7))
    let second = try #require(places(of: "384", in: text).first).start
    #expect((second.line, second.column, second.byte) == (2, 9, 31))
  }
}
