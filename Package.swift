// swift-tools-version: 6.1
// The dependency map: a target uses only what stands above it in this file.
import PackageDescription

/// `MADANG_CENTRE=1` leaves out everything that speaks HTTP, so that the centre builds and tests in about a minute.
let centreOnly = Context.environment["MADANG_CENTRE"] != nil

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  // Small functions of Kernel and Storage are called in every loop of the ledger and of a page: let callers take them in.
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

var targets: [Target] = [
  .systemLibrary(name: "CSQLite", path: "Sources/CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
  .systemLibrary(name: "CLibPQ", path: "Sources/CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
  .systemLibrary(name: "CArgon2", path: "Sources/CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
  .systemLibrary(name: "COpenSSL", path: "Sources/COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
  .systemLibrary(name: "CXML2", path: "Sources/CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

  .target(name: "Kernel", dependencies: ["COpenSSL"], swiftSettings: settings),
  .target(name: "Storage", dependencies: ["Kernel", "CSQLite", "CLibPQ"], swiftSettings: settings),
  .target(name: "Ledger", dependencies: ["Kernel", "Storage"], swiftSettings: settings),
  .target(name: "Stream", dependencies: ["Kernel", "Storage"], swiftSettings: settings),
  .target(name: "Search", dependencies: ["Kernel", "Storage"], swiftSettings: settings),
  .target(name: "Parties", dependencies: ["Kernel", "Storage", "CArgon2"], swiftSettings: settings),
  .target(name: "Messages", dependencies: ["Kernel", "Storage", "Parties"], swiftSettings: settings),
  .target(name: "Signals", dependencies: ["Kernel", "Storage", "Parties"], swiftSettings: settings),
  .target(name: "Places", dependencies: ["Kernel", "Storage", "Parties"], swiftSettings: settings),
  .target(name: "Payments", dependencies: ["Kernel", "Storage"], swiftSettings: settings),
  .target(name: "Purse", dependencies: ["Kernel", "Storage", "Ledger", "Parties", "Messages", "Payments"], swiftSettings: settings),
  .target(name: "Inventory", dependencies: ["Kernel", "Storage", "Ledger", "Places"], swiftSettings: settings),
  .target(name: "Catalog", dependencies: ["Kernel", "Storage", "Search", "Parties", "Inventory", "CXML2"], swiftSettings: settings),
  .target(
    name: "Trade",
    dependencies: ["Kernel", "Storage", "Ledger", "Parties", "Places", "Payments", "Purse", "Inventory", "Catalog"],
    swiftSettings: settings),
  .target(
    name: "Community",
    dependencies: ["Kernel", "Storage", "Stream", "Parties", "Messages", "Inventory", "Catalog", "Trade"],
    swiftSettings: settings),
  .target(
    name: "Assembly",
    dependencies: [
      "Kernel", "Storage", "Ledger", "Stream", "Search", "Parties", "Messages", "Signals", "Places", "Payments", "Purse", "Inventory", "Catalog", "Trade",
      "Community",
    ],
    swiftSettings: settings),
  .target(
    name: "Simulation",
    dependencies: [
      "Kernel", "Storage", "Ledger", "Stream", "Search", "Parties", "Signals", "Places", "Payments", "Purse", "Inventory", "Catalog", "Trade", "Community",
      "Assembly",
    ],
    swiftSettings: settings),
]

let centre: [Target.Dependency] = [
  "Kernel", "Storage", "Ledger", "Stream", "Search", "Parties", "Messages", "Signals", "Places", "Payments", "Purse", "Inventory", "Catalog", "Trade",
  "Community", "Assembly",
]

var tests: [Target] = [
  .target(name: "TestSupport", dependencies: ["Kernel", "Storage"], path: "Tests/TestSupport", swiftSettings: settings),
  .testTarget(name: "UnitTests", dependencies: centre + ["TestSupport"], swiftSettings: settings),
  .testTarget(name: "ScenarioTests", dependencies: centre + ["TestSupport"], swiftSettings: settings),
  .testTarget(name: "SimulationTests", dependencies: centre + ["Simulation", "TestSupport"], swiftSettings: settings),
  .testTarget(name: "TidyTests", dependencies: [], swiftSettings: settings),
]

var packages: [Package.Dependency] = []

if !centreOnly {
  packages += [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // What Hummingbird itself stands on; named here because Server speaks to them directly.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
  ]
  targets += [
    .systemLibrary(name: "CCurl", path: "Sources/CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CZLib", path: "Sources/CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CAssets", path: "Sources/CAssets", exclude: ["files"], cSettings: [.unsafeFlags(["-std=c23"])]),
    .target(name: "CChild", path: "Sources/CChild"),
    .target(name: "Web", dependencies: ["Kernel", "Parties", "Places", "CAssets"], swiftSettings: settings),
    .target(
      name: "Wire",
      dependencies: [
        "Kernel", "Storage", "Parties", "Web", "CZLib",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .target(
      name: "Doors",
      dependencies: centre + [
        "Web", "Wire",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: settings),
    .target(
      name: "Server",
      dependencies: centre + [
        "Web", "Wire", "Doors", "CChild", "CCurl",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "madang",
      dependencies: centre + [
        "Simulation", "Web", "Wire", "Doors", "Server", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),
  ]
  tests += [
    .testTarget(
      name: "ServerTests",
      dependencies: centre + [
        "Web", "Wire", "Doors", "Server", "CZLib", "TestSupport", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings)
  ]
}

let package = Package(
  name: "madang",
  platforms: [.macOS(.v15)],
  dependencies: packages,
  targets: targets + tests)
