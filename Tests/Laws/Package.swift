// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that what the second way needs never reaches the
// tool.
let package = Package(
  name: "Laws",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "ClaimCheck", path: "../.."),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    .systemLibrary(name: "CAllocator"),
    .target(name: "Seeds"),
    .executableTarget(
      name: "exact-laws",
      dependencies: [
        "CAllocator", "Seeds",
        .product(name: "Exact", package: "ClaimCheck"),
        .product(name: "BigInt", package: "BigInt"),
      ]),
    .executableTarget(
      name: "exact-enclosures",
      dependencies: [.product(name: "Exact", package: "ClaimCheck")]),
    .executableTarget(
      name: "verdict-laws",
      dependencies: [
        "Seeds",
        .product(name: "Exact", package: "ClaimCheck"),
        .product(name: "Checks", package: "ClaimCheck"),
      ]),
    .executableTarget(
      name: "joint-laws",
      dependencies: [
        "Seeds", .product(name: "Exact", package: "ClaimCheck"),
        .product(name: "Feasibility", package: "ClaimCheck"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
