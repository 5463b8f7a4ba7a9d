// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that what the second way needs never reaches the
// tool.
let package = Package(
  name: "Laws",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "ClaimCheck", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "exact-enclosures",
      dependencies: [.product(name: "Exact", package: "ClaimCheck")])
  ],
  swiftLanguageModes: [.v6]
)
