// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// Arrows point down only, and each outside library is imported by exactly one target.
let package = Package(
  name: "legalsite",
  products: [.executable(name: "legalsite", targets: ["legalsite"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .executableTarget(
      name: "legalsite",
      dependencies: [
        "LegalPreview", "LegalPipeline", "LegalExport", "LegalRedline", "LegalRules", "LegalModel",
        "LegalSource",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "LegalPreview",
      dependencies: [
        "LegalPipeline", "LegalRedline", "LegalModel", "LegalSource",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: settings),
    .target(
      name: "LegalPipeline",
      dependencies: [
        "LegalTemplates", "LegalExport", "LegalRules", "LegalRedline", "LegalModel", "LegalMarkup",
        "LegalSource", "CRename",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(
      name: "LegalTemplates",
      dependencies: [
        "LegalModel", "LegalSource",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: settings),
    .target(
      name: "LegalExport", dependencies: ["LegalModel", "LegalSource"], swiftSettings: settings),
    .target(
      name: "LegalRules",
      dependencies: ["LegalRedline", "LegalModel", "LegalMarkup", "LegalSource"],
      swiftSettings: settings),
    .target(
      name: "LegalRedline", dependencies: ["LegalModel", "LegalMarkup", "LegalSource"],
      swiftSettings: settings),
    .target(
      name: "LegalModel",
      dependencies: ["LegalMarkup", "LegalSource", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(
      name: "LegalMarkup", dependencies: ["LegalSource", "CCmark"], swiftSettings: settings),
    .target(name: "LegalSource", swiftSettings: settings),
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CRename"),

    .target(name: "LegalTestSupport", swiftSettings: settings),
    .testTarget(
      name: "LegalSourceTests", dependencies: ["LegalSource", "LegalTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LegalMarkupTests", dependencies: ["LegalMarkup", "LegalSource", "LegalTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LegalModelTests",
      dependencies: ["LegalModel", "LegalMarkup", "LegalSource", "LegalTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LegalRedlineTests",
      dependencies: [
        "LegalRedline", "LegalModel", "LegalMarkup", "LegalSource", "LegalTestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "LegalExportTests",
      dependencies: ["LegalExport", "LegalModel", "LegalSource", "LegalTestSupport"],
      exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "LegalRulesTests",
      dependencies: ["LegalRules", "LegalModel", "LegalMarkup", "LegalSource", "LegalTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LegalTemplatesTests",
      dependencies: ["LegalTemplates", "LegalModel", "LegalSource", "LegalTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LegalPipelineTests",
      dependencies: [
        "LegalPipeline", "LegalTemplates", "LegalRedline", "LegalModel", "LegalMarkup",
        "LegalSource", "LegalTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LegalPreviewTests",
      dependencies: [
        "legalsite", "LegalPreview", "LegalPipeline", "LegalModel", "LegalSource",
        "LegalTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "legalsite", "LegalPipeline", "LegalExport", "LegalRedline", "LegalRules", "LegalModel",
        "LegalSource", "LegalTestSupport",
      ],
      exclude: ["Example", "Broken"],
      swiftSettings: settings),
  ]
)
