import Testing

struct PlaceholderTests {
  @Test func `A placeholder`() {}
}
