// swift-tools-version: 6.3
import PackageDescription

var settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// With LEGALSITE_FUZZ=1 the package is libFuzzer's: what it calls stands in Tests/Fuzz.
let isFuzzed = Context.environment["LEGALSITE_FUZZ"] != nil
if isFuzzed { settings.append(.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])) }

// What is large and nowhere hot is compiled for size: two thirds of the time to compile, and the same
// to run. What reads and compares texts, and what rules ask of them, is compiled for speed.
let small = settings + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

// Arrows point down only, and each outside library is imported by exactly one target.
let package = Package(
  name: "legalsite",
  products: [.executable(name: "legalsite", targets: ["legalsite"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .executableTarget(
      name: "legalsite",
      dependencies: [
        "LegalPreview", "LegalPipeline", "LegalExport", "LegalStore", "LegalRules",
        "LegalRuleEngine", "LegalChanges", "LegalRedline", "LegalReading", "LegalWords",
        "LegalModel", "LegalText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: small),
    .target(
      name: "LegalPreview",
      dependencies: [
        "LegalPipeline", "LegalStore", "LegalModel", "LegalText",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: small),
    .target(
      name: "LegalPipeline",
      dependencies: [
        "LegalTemplates", "LegalExport", "LegalStore", "LegalRules", "LegalRuleEngine",
        "LegalChanges", "LegalRedline", "LegalWords", "LegalModel", "LegalMarkup", "LegalText",
      ],
      swiftSettings: small),
    .target(
      name: "LegalStore",
      dependencies: ["LegalModel", "LegalText", "CCrypto", "CSystem"], swiftSettings: small),
    .target(
      name: "LegalTemplates",
      dependencies: [
        "LegalModel", "LegalText",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: small),
    .target(
      name: "LegalExport", dependencies: ["LegalModel", "LegalText"], swiftSettings: small),
    .target(
      name: "LegalRules",
      dependencies: [
        "EuropeanRules", "AmericanRules", "ConsistencyRules", "ConductRules", "LegalRuleEngine",
        "LegalChanges", "LegalModel", "LegalText",
      ],
      swiftSettings: small),
    .target(
      name: "EuropeanRules",
      dependencies: ["LegalRuleEngine", "LegalModel", "LegalMarkup", "LegalWords", "LegalText"],
      swiftSettings: small),
    .target(
      name: "AmericanRules",
      dependencies: ["LegalRuleEngine", "LegalModel", "LegalMarkup", "LegalWords", "LegalText"],
      swiftSettings: small),
    .target(
      name: "ConsistencyRules",
      dependencies: ["LegalRuleEngine", "LegalModel", "LegalMarkup", "LegalWords", "LegalText"],
      swiftSettings: small),
    .target(
      name: "ConductRules",
      dependencies: ["LegalRuleEngine", "LegalModel", "LegalMarkup", "LegalWords", "LegalText"],
      swiftSettings: small),
    .target(
      name: "LegalRuleEngine",
      dependencies: ["LegalModel", "LegalMarkup", "LegalWords", "LegalText"],
      swiftSettings: settings),
    .target(
      name: "LegalChanges",
      dependencies: ["LegalRedline", "LegalModel", "LegalMarkup", "LegalWords", "LegalText"],
      swiftSettings: small),
    .target(
      name: "LegalRedline", dependencies: ["LegalMarkup", "LegalWords", "LegalText"],
      swiftSettings: settings),
    .target(
      name: "LegalReading", dependencies: ["LegalModel", "LegalMarkup", "LegalWords", "LegalText"],
      swiftSettings: settings),
    .target(
      name: "LegalModel",
      dependencies: [
        "LegalMarkup", "LegalWords", "LegalText", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: small),
    .target(
      name: "LegalMarkup", dependencies: ["LegalText", "CCmark"], swiftSettings: settings),
    .target(name: "LegalWords", dependencies: ["CLegalWords"], swiftSettings: settings),
    .target(name: "LegalText", swiftSettings: settings),
    // The words of each language, as text: the compiler takes the files in as they are.
    .target(
      name: "CLegalWords",
      exclude: [
        "README.md", "ar", "de", "en", "es", "fr", "it", "ja", "names", "nl", "pl", "pt", "sv",
        "zh",
      ]),
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CSystem"),

    .target(name: "LegalTestSupport", swiftSettings: settings),
    .testTarget(
      name: "LegalTextTests", dependencies: ["LegalText", "LegalTestSupport"],
      exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "LegalMarkupTests", dependencies: ["LegalMarkup", "LegalText", "LegalTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LegalModelTests",
      dependencies: ["LegalModel", "LegalMarkup", "LegalText", "LegalTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LegalRedlineTests",
      dependencies: [
        "LegalRedline", "LegalChanges", "LegalModel", "LegalText", "LegalTestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "LegalChangesTests",
      dependencies: [
        "LegalChanges", "LegalRedline", "LegalModel", "LegalMarkup", "LegalText",
        "LegalTestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "LegalExportTests",
      dependencies: ["LegalExport", "LegalModel", "LegalText", "LegalTestSupport"],
      exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "LegalRulesTests",
      dependencies: [
        "LegalRules", "EuropeanRules", "ConsistencyRules", "ConductRules", "LegalRuleEngine",
        "LegalReading", "LegalWords", "LegalModel", "LegalMarkup", "LegalText",
        "LegalTestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: settings),
    .testTarget(
      name: "LegalTemplatesTests",
      dependencies: ["LegalTemplates", "LegalModel", "LegalText", "LegalTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LegalWordsTests", dependencies: ["LegalWords", "LegalTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LegalReadingTests",
      dependencies: ["LegalReading", "LegalWords", "LegalModel", "LegalText", "LegalTestSupport"],
      exclude: ["Goldens", "Policies"], swiftSettings: settings),
    .testTarget(
      name: "LegalStoreTests",
      dependencies: ["LegalStore", "LegalModel", "LegalText", "LegalTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LegalPipelineTests",
      dependencies: [
        "LegalPipeline", "LegalStore", "LegalTemplates", "LegalChanges", "LegalRedline",
        "LegalModel", "LegalMarkup", "LegalText", "LegalTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LegalPreviewTests",
      dependencies: [
        "legalsite", "LegalPreview", "LegalPipeline", "LegalStore", "LegalModel", "LegalText",
        "LegalTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "EscapedOutputTests",
      dependencies: [
        "LegalPreview", "LegalPipeline", "LegalStore", "LegalExport", "LegalChanges",
        "LegalRedline", "LegalModel", "LegalText", "LegalTestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "legalsite", "LegalPipeline", "LegalStore", "LegalExport", "LegalRuleEngine",
        "LegalChanges", "LegalRedline", "LegalModel", "LegalText", "LegalTestSupport",
      ],
      exclude: ["Example", "Broken", "Goldens"],
      swiftSettings: settings),
  ],
  cLanguageStandard: .c2x
)

if isFuzzed {
  package.targets.removeAll { $0.type == .test || $0.name == "legalsite" }
  package.products = []
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: ["LegalRedline", "LegalStore", "LegalModel", "LegalMarkup", "LegalText"],
      path: "Tests/Fuzz", swiftSettings: settings,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]))
}
