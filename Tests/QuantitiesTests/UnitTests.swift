import Testing
struct PlaceholderTests {}
