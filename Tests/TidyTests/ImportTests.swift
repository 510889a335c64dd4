import Testing

/// The dependency map of Package.swift is the law; incremental builds do not enforce it by themselves.
struct ImportTests {
  /// What comes with the language and the system.
  static let system: Set<String> = [
    "Swift", "Synchronization", "Dispatch", "Glibc", "Musl", "Darwin", "Testing", "Foundation", "FoundationEssentials",
  ]
  /// Modules that come inside a package product, by the product's name.
  static let insideProducts: [String: Set<String>] = [
    "Hummingbird": ["HummingbirdCore", "HTTPTypes", "Logging", "ServiceLifecycle", "NIOCore", "NIOPosix", "NIOHTTP1", "NIOConcurrencyHelpers"]
  ]
  /// Targets that speak HTTP.
  static let rim: Set<String> = ["Wire", "Doors", "Server"]
  /// Modules that only these targets may import, whatever Package.swift says.
  static let reserved: [String: Set<String>] = [
    "CSQLite": ["Storage"], "CLibPQ": ["Storage"], "Hummingbird": rim, "HummingbirdCore": ["Server"], "HTTPTypes": rim,
    "NIOCore": rim, "NIOPosix": ["Server"], "NIOHTTP1": ["Server"], "NIOConcurrencyHelpers": ["Server"],
  ]
  /// Targets that may use Foundation: the rim. The centre starts faster and stays portable without it.
  static let mayUseFoundation: Set<String> = ["Server", "madang"]

  private func imports(of file: SourceFile) -> [(line: Int, module: String)] {
    file.codeLines.enumerated().compactMap { index, line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || ["package", "internal", "private", "public"].contains($0) })
      else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let named = kinds.contains(words[place + 1]) && place + 2 < words.count ? words[place + 2] : words[place + 1]
      return (index + 1, String(named.split(separator: ".")[0]))
    }
  }

  @Test func everyImportIsDeclaredInPackageSwift() {
    let map = PackageMap.current.dependencies
    let tree = SourceTree.current
    let found = (tree.sources + tree.tests).flatMap { file in
      let declared = map[file.target] ?? []
      let allowed = declared.union(declared.flatMap { Self.insideProducts[$0] ?? [] }).union(Self.system)
      return imports(of: file).filter { !allowed.contains($0.module) }.map { "\(file.path):\($0.line) imports \($0.module)" }
    }
    expectNone(found, "Declare the import in Package.swift if it points upward there; otherwise move the code to where the import is allowed.")
  }

  @Test func onlyTheRimSpeaksHTTPAndOnlyStorageSpeaksToDatabases() {
    let found = SourceTree.current.sources.flatMap { file in
      imports(of: file).filter { Self.reserved[$0.module].map { !$0.contains(file.target) } ?? false }
        .map { "\(file.path):\($0.line) imports \($0.module)" }
    }
    expectNone(found, "Leave this library to its targets (Hummingbird and NIO: Wire, Doors, Server; SQLite and libpq: Storage) and call those instead.")
  }

  /// A view is a function from values: it cannot ask the database, and knows nothing of how it is asked for.
  @Test func viewsSeeNeitherTheDatabaseNorTheRequest() {
    let hidden: Set<String> = ["Storage", "Wire", "Hummingbird", "HTTPTypes", "NIOCore"]
    let views = SourceTree.current.sources.filter { $0.target == "Web" || $0.path.contains("/View/") }
    #expect(views.count > 200)
    let found = views.flatMap { file in imports(of: file).filter { hidden.contains($0.module) }.map { "\(file.path):\($0.line) imports \($0.module)" } }
    expectNone(found, "Let the route read what the page shows and hand it over as a value.")
  }

  @Test func theCentreDoesWithoutFoundation() {
    let found = SourceTree.current.sources.flatMap { file in
      imports(of: file).filter { $0.module == "Foundation" && file.name != "Empty.swift" && !Self.mayUseFoundation.contains(file.target) }
        .map { "\(file.path):\($0.line)" }
    }
    expectNone(found, "Use Kernel's values instead of Foundation (Instant, Day, JSON, Encoding), or FoundationEssentials where nothing else will do.")
  }

  @Test func onlyTestsUseWhatSupportsThem() {
    let users = PackageMap.current.dependencies.filter { $0.value.contains("TestSupport") }.keys
    expectNone(users.filter { !$0.hasSuffix("Tests") }.sorted(), "Take what the product needs from its own targets.")
  }

  @Test func theDependencyMapIsReadAsItIsWritten() {
    let map = PackageMap.current.dependencies
    #expect(map["Kernel"] == ["COpenSSL"])
    #expect(map["Ledger"] == ["Kernel", "Storage"])
    #expect(map["TidyTests"] == [])
    #expect(map["TestSupport"] == ["Kernel", "Storage"])
    #expect(map["ServerTests"]?.isSuperset(of: ["Catalog", "Trade", "Web", "Wire", "Doors", "Server"]) == true)
  }
}
