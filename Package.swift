// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault")
]

let package = Package(
  name: "ClaimCheck",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Figures", targets: ["Figures"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(
      url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CGMP", pkgConfig: "gmp",
      providers: [.apt(["libgmp-dev"]), .brew(["gmp"])]),
    .target(name: "Exact", dependencies: ["CGMP"], swiftSettings: settings),
    .target(
      name: "Quantities", dependencies: ["Exact"], swiftSettings: settings),
    .target(
      name: "BuiltIn", exclude: ["reference", "language", "schemas", "policy.yaml"]),
    .target(
      name: "Input", dependencies: ["BuiltIn", "Yams"], swiftSettings: settings),
    .target(
      name: "Figures", dependencies: ["Exact", "Quantities", "Input"],
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Exact"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "ExactTests", dependencies: ["Exact", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "QuantitiesTests",
      dependencies: ["Exact", "Quantities", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "InputTests", dependencies: ["Input", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "FiguresTests",
      dependencies: ["Exact", "Quantities", "Input", "Figures", "TestSupport"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
