// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault")
]

// A package of its own, so that who uses the tool or the plugin never builds
// SQLite's library.
let package = Package(
  name: "Store",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "claimcheck-corpus", targets: ["claimcheck-corpus"])
  ],
  dependencies: [
    .package(name: "ClaimCheck", path: ".."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(
      name: "Store",
      dependencies: [
        .product(name: "Workers", package: "ClaimCheck"),
        .product(name: "Checks", package: "ClaimCheck"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "claimcheck-corpus",
      dependencies: [
        "Store",
        .product(name: "Exact", package: "ClaimCheck"),
        .product(name: "Workers", package: "ClaimCheck"),
        .product(name: "Checks", package: "ClaimCheck"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "claimcheck-corpus",
        .product(name: "claimcheck", package: "ClaimCheck"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
