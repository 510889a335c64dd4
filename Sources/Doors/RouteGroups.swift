import Wire

/// The routes of every capability: assets, the API, storefronts, the console.
package enum RouteGroups {
  package static func all() -> [[Route]] {
    [AssetRoutes.routes()] + AllDoors.list.map { $0.api() } + AllDoors.list.map { $0.shop() } + [ConsoleRoutes.routes()]
  }
}
