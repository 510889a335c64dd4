import HTTPTypes
import Hummingbird
import HummingbirdCore
import Kernel
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import UnixSignals
import Wire

extension ServerApp {
  /// Listens until SIGTERM or SIGINT, lets running requests finish, then drains and closes the database.
  ///
  /// - Parameter opened: hears the port once it listens.
  /// - Throws: `CannotListen` when the address is taken or not this machine's.
  package func run(workers: [any Service] = [], opened: @escaping @Sendable (Int) async -> Void) async throws {
    defer { house.database.close() }
    do {
      try await group(workers: workers, signals: [.sigterm, .sigint], opened: opened).run()
    } catch is CancellationError {
    } catch let fault as IOError {
      throw CannotListen(fault, house.settings)
    } catch let fault as SocketAddressError.UnknownHost {
      throw CannotListen(fault, house.settings)
    }
  }

  /// What runs together and stops together: workers, heartbeat, server, streams.
  func group(workers: [any Service], signals: [UnixSignal], opened: @escaping @Sendable (Int) async -> Void) throws -> ServiceGroup {
    let settings = house.settings
    var quiet = Logger(label: "madang.http")
    quiet.logLevel = .warning
    // Behind trusted proxies every connection is theirs; they keep the shares.
    let shares = ConnectionShares(most: settings.proxies > 0 ? 0 : settings.connectionsPerAddress, of: settings.connectionsMax)
    let http = HTTPServerBuilder.http1(
      configuration: .init(
        additionalChannelHandlers: [
          UnreadableHandler(settings.language), NewConnectionHandler(shares, seconds: Int64(settings.headSeconds)), StalledReaderHandler(seconds: Int64(settings.idleSeconds)), UnreadBodyHandler(seconds: Int64(settings.bodySeconds)),
        ],
        idleTimeout: .seconds(Int64(settings.idleSeconds)),
        httpDecoderConfiguration: .init(maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)))
    let dates = DateLine()
    let server = try http.buildServer(
      configuration: ServerConfiguration(
        address: .hostname(settings.host, port: settings.port), serverName: nil, backlog: 1024,
        availableConnectionsDelegate: MaximumAvailableConnections(settings.connectionsMax, logger: quiet)),
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: quiet
    ) { request, writer, channel in
      var (response, closes) = await self.answer(request, from: ClientAddress(channel.remoteAddress))
      response.headers.append(HTTPField(name: .date, value: dates.text(self.house.database.world.now())))
      if request.method == .head {
        try await writer.writeResponse(response.head)
      } else {
        try await writer.write(response: response.head, body: response.body)
      }
      if closes { throw ConnectionEnds() }
    } onServerRunning: { channel in
      await opened(channel.localAddress?.port ?? settings.port)
    }
    var configuration = ServiceGroupConfiguration(
      // Stopped from the last to the first: streams end, then the server waits for its requests, then workers stop.
      services: (workers + [server, Heartbeat(bells: house.bells)]).map { .init(service: $0) },
      gracefulShutdownSignals: signals, logger: quiet)
    configuration.maximumGracefulShutdownDuration = .seconds(settings.stopSeconds)
    return ServiceGroup(configuration: configuration)
  }
}

/// Thrown after an answer that leaves the rest of a request unread.
private struct ConnectionEnds: Error {}

/// Keeps live streams beating, and ends them first when the server stops.
private struct Heartbeat: Service {
  let bells: Bells

  func run() async throws {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await bells.beat(everySeconds: EventStream.beatSeconds) }
      await withGracefulShutdownHandler {
        try? await gracefulShutdown()
      } onGracefulShutdown: {
        bells.close()
      }
      group.cancelAll()
    }
  }
}
