// swift-tools-version: 6.1
import Foundation
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault")
]

// FLINT takes part where its headers are: libflint-dev on Debian.
let hasFLINT = FileManager.default.fileExists(
  atPath: "/usr/include/flint/fmpq.h")

let implementations: [Target] = [
  .target(name: "Yardstick", swiftSettings: settings),
  .target(
    name: "Workloads",
    dependencies: [
      .product(name: "Exact", package: "ClaimCheck"), "Yardstick",
    ],
    swiftSettings: settings),
  .target(
    name: "BigIntReference",
    dependencies: [.product(name: "BigInt", package: "BigInt"), "Yardstick"],
    swiftSettings: settings),
  .target(
    name: "CReference",
    cSettings: hasFLINT ? [.define("HAVE_FLINT")] : [],
    linkerSettings: (hasFLINT ? [.linkedLibrary("flint")] : [])
      + [.linkedLibrary("gmp")]),
  .target(
    name: "Implementations",
    dependencies: ["Yardstick", "Workloads", "BigIntReference", "CReference"],
    swiftSettings: settings),
]

let programs: [Target] = [
  .target(name: "CMeasure"),
  .executableTarget(
    name: "exact-peer",
    dependencies: ["Yardstick", "Implementations", "CMeasure"],
    swiftSettings: settings),
  .target(
    name: "PeerReport", dependencies: ["Yardstick"], swiftSettings: settings),
  .executableTarget(
    name: "exact-report",
    dependencies: [
      "PeerReport",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: settings),
  .target(
    name: "FigureTexts", dependencies: ["Yardstick"], swiftSettings: settings),
  .target(
    name: "FigureScores",
    dependencies: [
      .product(name: "Exact", package: "ClaimCheck"),
      .product(name: "Figures", package: "ClaimCheck"),
    ],
    swiftSettings: settings),
  .target(
    name: "FigureReport",
    dependencies: ["FigureTexts", "FigureScores", "PeerReport"],
    swiftSettings: settings),
  .executableTarget(
    name: "figures-report",
    dependencies: [
      "FigureTexts", "FigureScores", "FigureReport", "CMeasure",
      .product(name: "Figures", package: "ClaimCheck"),
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: settings),
  .target(
    name: "Suite",
    dependencies: [
      "Yardstick", "Implementations", "FigureTexts",
      .product(name: "Exact", package: "ClaimCheck"),
      .product(name: "Figures", package: "ClaimCheck"),
      .product(name: "Measured", package: "ClaimCheck"),
    ],
    swiftSettings: settings),
  .executableTarget(
    name: "benchmarks",
    dependencies: [
      "Suite", "CMeasure", .product(name: "Exact", package: "ClaimCheck"),
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: settings),
  .executableTarget(
    name: "statistics-peer",
    dependencies: [.product(name: "Measured", package: "ClaimCheck")],
    swiftSettings: settings),
  .executableTarget(
    name: "joint-report",
    dependencies: [
      .product(name: "Joint", package: "ClaimCheck"),
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: settings),
  .executableTarget(
    name: "ExactBenchmarks",
    dependencies: [
      "Yardstick", "Implementations", "CMeasure",
      .product(name: "Benchmark", package: "benchmark"),
    ],
    path: "Benchmarks/Exact",
    swiftSettings: settings,
    plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  .executableTarget(
    name: "FigureBenchmarks",
    dependencies: [
      "FigureTexts", "CMeasure",
      .product(name: "Figures", package: "ClaimCheck"),
      .product(name: "Benchmark", package: "benchmark"),
    ],
    path: "Benchmarks/Figures",
    swiftSettings: settings,
    plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
]

let tests: [Target] = [
  .testTarget(
    name: "SuiteTests", dependencies: ["Suite"], swiftSettings: settings),
  .testTarget(
    name: "WorkloadsTests", dependencies: ["Yardstick", "Implementations"],
    swiftSettings: settings),
  .testTarget(
    name: "PeerReportTests", dependencies: ["PeerReport"],
    swiftSettings: settings),
  .testTarget(
    name: "FigureScoresTests",
    dependencies: [
      "FigureScores", .product(name: "Exact", package: "ClaimCheck"),
    ],
    swiftSettings: settings),
  .testTarget(
    name: "FigureReportTests",
    dependencies: ["FigureReport", "FigureScores", "FigureTexts"],
    swiftSettings: settings),
]

let package = Package(
  name: "Bench",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "ClaimCheck", path: ".."),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(
      url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Without traits it needs no malloc interposer; allocations then read 0.
    .package(
      url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: implementations + programs + tests,
  swiftLanguageModes: [.v6]
)
