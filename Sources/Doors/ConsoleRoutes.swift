import Wire

/// The console: what merchants, stores, malls and operators work with.
enum ConsoleRoutes {
  static func routes() -> [Route] { AllDoors.list.flatMap { $0.desk() } }
}
