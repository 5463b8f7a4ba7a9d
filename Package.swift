// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault")
]

// Values move down this list, imports point up it.
let libraries: [Target] = [
  .systemLibrary(
    name: "CGMP", pkgConfig: "gmp",
    providers: [.apt(["libgmp-dev"]), .brew(["gmp"])]),
  .target(name: "Exact", dependencies: ["CGMP"], swiftSettings: settings),
  .target(
    name: "Certificates", dependencies: ["Exact"], swiftSettings: settings),
  .target(
    name: "Feasibility", dependencies: ["Exact"], swiftSettings: settings),
  .target(name: "Quantities", dependencies: ["Exact"], swiftSettings: settings),
  .target(
    name: "BuiltIn",
    exclude: [
      "reference", "models", "language", "markup", "schemas", "policy.yaml",
    ]),
  .target(
    name: "Input", dependencies: ["BuiltIn", "Yams"], swiftSettings: settings),
  .target(
    name: "Texts", dependencies: ["Input"], swiftSettings: settings,
    // Part of the C library elsewhere.
    linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
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
    name: "Performance",
    dependencies: [
      "Exact", "Quantities", "Input", "Figures", "Reference", "Hardware",
    ],
    swiftSettings: settings),
  .target(
    name: "ClaimLanguage",
    dependencies: [
      "Exact", "Quantities", "Input", "Figures", "Reference", "Hardware",
    ],
    swiftSettings: settings),
  .target(
    name: "Checks",
    dependencies: [
      "Exact", "Certificates", "Quantities", "Input", "Figures", "Reference",
      "Hardware", "Performance", "ClaimLanguage",
    ],
    swiftSettings: settings),
  .target(
    name: "Joint",
    dependencies: [
      "Exact", "Feasibility", "Quantities", "Input", "Figures", "Reference",
      "Hardware", "ClaimLanguage", "Checks",
    ],
    swiftSettings: settings),
  .target(
    name: "Linking",
    dependencies: ["Exact", "Quantities", "Input", "Figures", "Reference"],
    swiftSettings: settings),
  .target(
    name: "TextChecks",
    dependencies: [
      "Exact", "Quantities", "Input", "Figures", "Reference", "Linking",
    ],
    swiftSettings: settings),
  .target(
    name: "Corpus",
    dependencies: [
      "Exact", "Certificates", "Quantities", "Input", "Texts", "Figures",
      "Reference", "Linking", "TextChecks",
    ],
    swiftSettings: settings),
  .target(
    name: "Streams",
    dependencies: ["Input", "Texts", "Figures", "Reference", "Corpus"],
    swiftSettings: settings),
  .target(
    name: "Catalogue",
    dependencies: [
      "Exact", "Quantities", "Input", "Figures", "Reference", "Hardware",
      "Checks",
    ],
    swiftSettings: settings),
  .target(
    name: "Reports",
    dependencies: [
      "Exact", "Certificates", "Quantities", "Input", "Performance", "Texts",
      "Figures", "Reference", "ClaimLanguage", "Checks", "Feasibility", "Joint",
      "TextChecks", "Catalogue",
    ],
    swiftSettings: settings),
  .target(
    name: "ClaimFiles",
    dependencies: ["Input", "Figures", "Reference", "ClaimLanguage", "Checks"],
    swiftSettings: settings),
  .target(
    name: "Drafts",
    dependencies: [
      "Quantities", "Input", "Figures", "Reference", "Linking", "Hardware",
      "ClaimLanguage", "Checks",
    ],
    swiftSettings: settings),
  .target(name: "Statistics", swiftSettings: settings),
  .target(
    name: "Benchmarking", dependencies: ["Input", "Statistics"],
    swiftSettings: settings),
  .target(
    name: "ClaimTesting",
    dependencies: [
      "Input", "ClaimLanguage", "Checks", "ClaimFiles", "Reports",
    ],
    swiftSettings: settings),
]

let tools: [Target] = [
  .target(
    name: "FolderExchange",
    cSettings: [.define("_GNU_SOURCE", .when(platforms: [.linux]))]),
  .executableTarget(
    name: "claimcheck",
    dependencies: [
      "Exact", "Quantities", "Input", "Performance", "Texts", "Figures",
      "Reference", "Hardware", "ClaimLanguage", "Checks", "Joint", "Linking",
      "TextChecks", "Corpus", "Streams", "Catalogue", "Reports", "ClaimFiles",
      "Drafts", "Benchmarking", "FolderExchange",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    swiftSettings: settings),
  .executableTarget(
    name: "ClaimTestGenerator", dependencies: ["Input"],
    swiftSettings: settings),
  .plugin(
    name: "ClaimTests", capability: .buildTool(),
    dependencies: ["ClaimTestGenerator"], path: "Sources/ClaimTests"),
]

let tests: [Target] = [
  .target(
    name: "TestSupport", dependencies: ["Exact"], path: "Tests/TestSupport",
    swiftSettings: settings),
  .testTarget(
    name: "ExactTests", dependencies: ["CGMP", "Exact", "TestSupport"],
    swiftSettings: settings),
  .testTarget(
    name: "CertificatesTests",
    dependencies: ["Exact", "Certificates", "TestSupport"],
    swiftSettings: settings),
  .testTarget(
    name: "FeasibilityTests",
    dependencies: ["Exact", "Feasibility", "TestSupport"],
    swiftSettings: settings),
  .testTarget(
    name: "QuantitiesTests",
    dependencies: ["Exact", "Quantities", "TestSupport"],
    swiftSettings: settings),
  .testTarget(
    name: "InputTests", dependencies: ["Input", "TestSupport"],
    swiftSettings: settings),
  .testTarget(
    name: "TextsTests", dependencies: ["Input", "Texts", "TestSupport"],
    swiftSettings: settings),
  .testTarget(
    name: "FiguresTests",
    dependencies: ["Exact", "Quantities", "Input", "Figures", "TestSupport"],
    swiftSettings: settings),
  .testTarget(
    name: "ReferenceTests",
    dependencies: [
      "Exact", "Quantities", "Input", "Figures", "Reference", "Hardware",
    ],
    swiftSettings: settings),
  .testTarget(
    name: "CatalogueTests",
    dependencies: [
      "Exact", "Quantities", "Input", "Figures", "Reference", "Hardware",
      "Checks", "Catalogue",
    ],
    swiftSettings: settings),
  .testTarget(
    name: "PerformanceTests",
    dependencies: [
      "Exact", "Input", "Figures", "Reference", "Performance", "TestSupport",
    ],
    swiftSettings: settings),
  .testTarget(
    name: "ClaimLanguageTests",
    dependencies: ["Input", "Figures", "Reference", "ClaimLanguage"],
    swiftSettings: settings),
  .testTarget(
    name: "ChecksTests",
    dependencies: [
      "Exact", "Certificates", "Quantities", "Input", "Figures", "Reference",
      "ClaimLanguage",
      "Checks", "ClaimFiles",
    ],
    swiftSettings: settings),
  .testTarget(
    name: "JointTests",
    dependencies: [
      "Exact", "Input", "Figures", "Reference", "ClaimLanguage", "Checks",
      "Joint",
    ],
    exclude: ["Examples"], swiftSettings: settings),
  .testTarget(
    name: "TextChecksTests",
    dependencies: [
      "Exact", "Quantities", "Input", "Figures", "Reference", "Linking",
      "TextChecks",
    ],
    swiftSettings: settings),
  .testTarget(
    name: "CorpusTests",
    dependencies: [
      "Exact", "Quantities", "Input", "Figures", "Reference", "Corpus",
    ],
    swiftSettings: settings),
  .testTarget(
    name: "LinkingTests",
    dependencies: ["Input", "Figures", "Quantities", "Reference", "Linking"],
    swiftSettings: settings),
  .testTarget(
    name: "ReportsTests",
    dependencies: [
      "Exact", "Certificates", "Input", "Texts", "Figures", "Reference",
      "ClaimLanguage", "Performance", "Checks",
      "Joint", "Reports", "ClaimFiles", "TestSupport",
    ],
    swiftSettings: settings),
  .testTarget(
    name: "DraftsTests",
    dependencies: ["Input", "Figures", "Reference", "ClaimLanguage", "Drafts"],
    swiftSettings: settings),
  .testTarget(
    name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"],
    swiftSettings: settings),
  .testTarget(
    name: "BenchmarkingTests",
    dependencies: ["Input", "Statistics", "Benchmarking"],
    swiftSettings: settings),
  .testTarget(
    name: "CommandTests", dependencies: ["claimcheck"],
    swiftSettings: settings),
  .testTarget(
    name: "ClaimsTests", dependencies: ["ClaimTesting"], path: "Claims",
    exclude: ["waic-2025", "hardware"], swiftSettings: settings,
    plugins: ["ClaimTests"]),
]

let package = Package(
  name: "ClaimCheck",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "claimcheck", targets: ["claimcheck"]),
    .library(name: "ClaimTesting", targets: ["ClaimTesting"]),
    .library(name: "Exact", targets: ["Exact"]),
    .library(name: "Feasibility", targets: ["Feasibility"]),
    .library(name: "Figures", targets: ["Figures"]),
    .library(name: "Performance", targets: ["Performance"]),
    // What Bench and the laws look at, beside those.
    .library(
      name: "Checks",
      targets: [
        "Certificates", "Input", "Figures", "Reference", "ClaimLanguage",
        "Checks",
      ]),
    .library(
      name: "Joint", targets: ["Joint", "ClaimLanguage", "Reference", "Input"]),
    .library(
      name: "Measured",
      targets: [
        "Input", "Texts", "Reference", "Hardware", "Performance",
        "ClaimLanguage", "Checks", "Reports", "Statistics", "Benchmarking",
      ]),
    // What is fuzzed beside those of Checks, and what the store works with.
    .library(
      name: "Workers", targets: ["Texts", "Corpus", "Streams", "Reports"]),
    .plugin(name: "ClaimTests", targets: ["ClaimTests"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(
      url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: libraries + tools + tests,
  swiftLanguageModes: [.v6]
)
