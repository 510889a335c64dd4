/// What features use while they answer, each found by its type. Whoever composes the program puts them in before the first request;
/// the feature that owns a type names it in an extension of `Surroundings`, so that handlers read a plain property.
package struct Services: Sendable {
  private var kept: [ObjectIdentifier: any Sendable] = [:]

  package init() {}

  /// The service of a type. One that was not put in is a mistake of whoever composed the program, never of a request.
  package subscript<Service: Sendable>(_ type: Service.Type) -> Service {
    get {
      guard let service = kept[ObjectIdentifier(type)] as? Service else { preconditionFailure("no \(type) was put into the program") }
      return service
    }
    set { kept[ObjectIdentifier(type)] = newValue }
  }
}
