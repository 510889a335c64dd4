import HTTPTypes
import Hummingbird
import Kernel

/// The API's document (OpenAPI 3.1), made from the endpoints themselves.
package enum OpenAPI {
  package static func document(_ operations: [Operation], language: Language = .english) -> [UInt8] {
    var schemas: [String: JSON] = Problem.schema.named
    for operation in operations {
      for schema in operation.parts.map(\.schema) + [operation.schema].compactMap({ $0 }) {
        schemas.merge(schema.named) { a, b in
          precondition(a == b, "two schemas of one name in \(operation.name)")
          return a
        }
      }
    }
    var writer = JSONWriter(capacity: 64 * 1024)
    writer.object { w in
      w.member("openapi", "3.1.0")
      w.member("info", object: { w in
        w.member("title", "Madang")
        w.member("version", "1")
        w.member("description", repetition.text(in: language))
        w.member("summary", Phrase("동네와 온라인을 잇는 마당의 API", "The API of Madang: malls, stores and goods, online and on the spot").text(in: language))
      })
      w.member("servers", array: { w in w.object { $0.member("url", "/") } })
      w.member("tags", array: { w in for tag in Set(operations.map(\.tag)).sorted() { w.object { $0.member("name", tag) } } })
      w.member("paths", object: { w in paths(operations, language, &w) })
      w.member("components", object: { w in
        w.member("securitySchemes", object: { w in
          w.member("session", object: { w in
            w.member("type", "apiKey")
            w.member("in", "cookie")
            w.member("name", "madang")
          })
          w.member("key", object: { w in
            w.member("type", "http")
            w.member("scheme", "bearer")
          })
        })
        w.member("schemas", object: { w in
          for (name, schema) in schemas.sorted(by: { $0.key < $1.key }) {
            w.name(name)
            w.value(schema)
          }
        })
      })
    }
    return writer.bytes
  }

  /// What becomes of a request that is sent twice.
  private static let repetition = Phrase(
    """
    POST는 Idempotency-Key를 받아요. 같은 키로 다시 보내면 처음 답을 그대로 돌려드려요. signUp과 signIn은 답에 비밀이 들어 있어 답을 보관하지 않고, lookUpOrder는 여러 번 물어도 같으며, answerPayment, answerGatewayPayment, returnToPayment는 결제 번호가 그 일을 해요. askContact는 비밀번호를 받아 보관하지 않고, confirmContact는 코드가 한 번만 쓰여요. PUT, PATCH, DELETE는 다시 보내도 결과가 같아요. 키를 받는다고 적혀 있지 않은 PUT, PATCH, DELETE에서는 보낸 키를 읽지 않으므로, 다시 보내면 처음 답이 아니라 지금 상태에 대한 답(예: 이미 지워졌으면 404)이 와요.
    """,
    """
    POST takes an Idempotency-Key: the same request under the same key gets the first answer again. Not so signUp and signIn, whose answers hold a secret that is kept nowhere; lookUpOrder, which may be asked any number of times; answerPayment, answerGatewayPayment and returnToPayment, where the payment's own number does the work; and askContact, which takes a password that is kept nowhere, and confirmContact, whose code serves once. PUT, PATCH and DELETE come to the same when they are sent again. Where one of them does not list the key among its parameters, a key that is sent is not read: a repetition is answered by how things stand now (a second DELETE by 404), not by the first answer.
    """)

  private static func paths(_ operations: [Operation], _ language: Language, _ w: inout JSONWriter) {
    for (path, here) in Dictionary(grouping: operations, by: \.path).sorted(by: { $0.key < $1.key }) {
      w.member(path, object: { w in
        for operation in here.sorted(by: { $0.method.rawValue < $1.method.rawValue }) {
          w.member(operation.method.rawValue.lowercased(), object: { w in write(operation, language, &w) })
        }
      })
    }
  }

  private static func write(_ operation: Operation, _ language: Language, _ w: inout JSONWriter) {
    w.member("operationId", operation.name)
    w.member("summary", operation.summary.text(in: language))
    w.member("tags", array: { $0.string(operation.tag) })
    let parameters = operation.parts.filter { $0.place != .body }
    if !parameters.isEmpty || operation.isIdempotent {
      w.member("parameters", array: { w in
        for part in parameters { parameter(part, &w) }
        if operation.isIdempotent { keyParameter(&w) }
      })
    }
    if let body = operation.parts.first(where: { $0.place == .body }) {
      w.member("requestBody", object: { w in
        w.member("required", true)
        content(body.contentType, body.schema, &w)
      })
    }
    w.member("responses", object: { w in responses(operation, language, &w) })
    switch operation.access {
    case .open: break
    case .signedIn: security([], &w)
    case .scope(let scope): security([scope], &w)
    }
  }

  private static func parameter(_ part: Operation.Part, _ w: inout JSONWriter) {
    w.object { w in
      w.member("name", part.name)
      w.member("in", part.place.rawValue)
      w.member("required", part.isRequired)
      w.name("schema")
      w.value(part.schema.json)
    }
  }

  private static func keyParameter(_ w: inout JSONWriter) {
    w.object { w in
      w.member("name", "Idempotency-Key")
      w.member("in", "header")
      w.member("required", false)
      w.member("description", "Makes a repetition of this request harmless: the stored answer is returned (draft-ietf-httpapi-idempotency-key-header-07). Who shows neither a session nor a cart chooses at least 16 characters that nobody guesses, and is known by the address as well.")
      w.name("schema")
      w.value(["type": "string", "minLength": 1, "maxLength": .int(Int64(IdempotencyKey.lengthMax)), "pattern": "^[!-~]+$"])
    }
  }

  private static func responses(_ operation: Operation, _ language: Language, _ w: inout JSONWriter) {
    for (status, said) in [(Optional(operation.status), "Done."), (operation.otherStatus, "Taken; the end is still to come.")] {
      guard let status else { continue }
      w.member("\(status)", object: { w in
        w.member("description", said)
        if let schema = operation.schema { content(operation.contentType, schema, &w) }
      })
    }
    if ["GET", "HEAD"].contains(operation.method.rawValue) {
      w.member("304", object: { w in w.member("description", "Unchanged since the ETag in If-None-Match.") })
    }
    for (status, kinds) in operation.refusals.sorted(by: { $0.key < $1.key }) {
      w.member("\(status)", object: { w in
        w.member("description", kinds.joined(separator: ", "))
        content("application/problem+json", Problem.schema, &w)
      })
    }
  }

  private static func content(_ type: String, _ schema: Schema, _ w: inout JSONWriter) {
    w.member("content", object: { w in
      w.member(type, object: { w in
        w.name("schema")
        w.value(schema.json)
      })
    })
  }

  private static func security(_ scopes: [String], _ w: inout JSONWriter) {
    w.member("security", array: { w in
      w.object { w in w.member("session", array: { _ in }) }
      w.object { w in w.member("key", array: { w in for scope in scopes { w.string(scope) } }) }
    })
  }
}
