// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault")
]

let package = Package(
  name: "ClaimCheck",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "claimcheck", targets: ["claimcheck"]),
    .library(name: "ClaimTesting", targets: ["ClaimTesting"]),
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
      name: "Reference",
      dependencies: ["Exact", "Quantities", "Input", "Figures"],
      swiftSettings: settings),
    .target(
      name: "Hardware", dependencies: ["Reference"], swiftSettings: settings),
    .target(
      name: "ClaimLanguage",
      dependencies: [
        "Exact", "Quantities", "Input", "Figures", "Reference", "Hardware",
      ], swiftSettings: settings),
    .target(
      name: "Checks", dependencies: ["ClaimLanguage"], swiftSettings: settings),
    .target(
      name: "Reports", dependencies: ["Checks"], swiftSettings: settings),
    .target(
      name: "ClaimFiles", dependencies: ["Checks"], swiftSettings: settings),
    .target(
      name: "ClaimTesting", dependencies: ["ClaimFiles", "Reports"],
      swiftSettings: settings),
    .executableTarget(
      name: "claimcheck",
      dependencies: [
        "ClaimFiles", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
