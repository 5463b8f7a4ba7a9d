// swift-tools-version: 6.1
import PackageDescription

let fuzzer = ["-parse-as-library", "-sanitize=fuzzer"]

let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "ClaimCheck", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "Exact", package: "ClaimCheck"),
        .product(name: "Checks", package: "ClaimCheck"),
        .product(name: "Workers", package: "ClaimCheck"),
      ],
      swiftSettings: [.unsafeFlags(fuzzer)],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
  ],
  swiftLanguageModes: [.v6]
)
