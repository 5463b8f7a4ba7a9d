// swift-tools-version: 6.1
import PackageDescription

// Runs test cases in the language of the ITF1788 suite over `Exact`. The
// cases are not part of the project; see CONTRIBUTING.md.
let package = Package(
  name: "Conformance",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "ClaimCheck", path: "../..")],
  targets: [
    .target(
      name: "Conformance",
      dependencies: [.product(name: "Exact", package: "ClaimCheck")]),
    .executableTarget(
      name: "itl-conformance", dependencies: ["Conformance"]),
    .testTarget(name: "ConformanceTests", dependencies: ["Conformance"]),
  ],
  swiftLanguageModes: [.v6]
)
