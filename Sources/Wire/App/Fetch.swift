import Kernel

/// The way out to other people's servers; every address is checked when it is connected to.
package struct Fetch: Sendable {
  /// What is asked for, and how much of it and for how long at the most.
  package struct Errand: Sendable {
    package var method = "GET"
    package var url: String
    package var headers: [(name: String, value: String)] = []
    package var body: [UInt8] = []
    package var bytesMax = 5 * 1024 * 1024
    package var seconds = 10
    package var redirectsMax = 3

    package init(url: String) { self.url = url }
  }

  package struct Answer: Sendable {
    package let status: Int
    package let contentType: String
    package let body: [UInt8]

    package init(status: Int, contentType: String, body: [UInt8]) { (self.status, self.contentType, self.body) = (status, contentType, body) }
  }

  /// Why nothing came back.
  package enum Fault: Error, Sendable, Equatable {
    /// Not http or https, or not an address at all.
    case badAddress
    /// The name leads to a private, loopback, link-local, multicast or metadata address.
    case forbiddenAddress
    case tooLarge
    case tooSlow
    case tooManyRedirects
    /// Too many requests wait already.
    case busy
    /// Nobody answers at that address, or nobody is called so: surely nothing was said to anybody.
    case noConnection
    /// No secure connection came about, so nothing was said.
    case tls
    case failed(String)
  }

  package let send: @Sendable (Errand) async throws(Fault) -> Answer

  package init(send: @escaping @Sendable (Errand) async throws(Fault) -> Answer) { self.send = send }

  /// Reaches nobody.
  package static let refusing = Fetch { _ throws(Fault) in throw .failed("there is no way out") }
}
