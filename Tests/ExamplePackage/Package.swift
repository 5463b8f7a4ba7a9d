// swift-tools-version: 6.1
import PackageDescription

// A package that checks the claims of its own documents with every test run.
let package = Package(
  name: "Heron",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "ClaimCheck", path: "../..")],
  targets: [
    .testTarget(
      name: "HeronTests",
      dependencies: [.product(name: "ClaimTesting", package: "ClaimCheck")],
      exclude: ["claims"],
      plugins: [.plugin(name: "ClaimTests", package: "ClaimCheck")])
  ],
  swiftLanguageModes: [.v6]
)
