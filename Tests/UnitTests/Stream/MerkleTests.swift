import Kernel
import Stream
import Testing

/// The tree against the published vectors of certificate transparency, and its proofs against every size up to 40.
struct MerkleTests {
  static let inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
  static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  /// Leaves and complete subtrees, as a log keeps them.
  struct Grown {
    var edge = MerkleEdge()
    var nodes: [[Int64]: Merkle.Hash] = [:]

    init(_ leaves: [[UInt8]]) {
      for leaf in leaves {
        nodes[[0, edge.size]] = Merkle.leafHash(leaf)
        for node in edge.append(Merkle.leafHash(leaf)) { nodes[[node.level, node.position]] = node.hash }
      }
    }
    func source(_ level: Int64, _ position: Int64) -> Merkle.Hash { nodes[[level, position]]! }
  }

  static let vector = inputs.map { Encoding.bytes(hex: $0)! }
  static let numbered = (0..<40).map { [UInt8($0)] }

  @Test func theRootsAreThoseOfThePublishedVectors() throws {
    let whole = Grown(Self.vector)
    for (size, root) in Self.roots.enumerated() {
      #expect(Encoding.hex(Grown(Array(Self.vector.prefix(size))).edge.root) == root)
      #expect(try Encoding.hex(Merkle.root(Int64(size), whole.source)) == root)
    }
  }

  @Test func theProofsAreThoseOfThePublishedVectors() throws {
    let whole = Grown(Self.vector)
    #expect(
      try Merkle.inclusion(of: 0, in: 8, whole.source).map { Encoding.hex($0) } == [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ])
    #expect(
      try Merkle.consistency(from: 6, to: 8, whole.source).map { Encoding.hex($0) } == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ])
  }

  @Test func everyLeafIsProvedInEverySizeAndNoOtherLeafIs() throws {
    let whole = Grown(Self.numbered)
    for size in Int64(1)...40 {
      let root = try Merkle.root(size, whole.source)
      for index in 0..<size {
        let proof = try Merkle.inclusion(of: index, in: size, whole.source)
        let leaf = Merkle.leafHash(Self.numbered[Int(index)])
        #expect(Merkle.verifyInclusion(of: leaf, at: index, in: size, root: root, proof: proof))
        #expect(!Merkle.verifyInclusion(of: Merkle.leafHash([99]), at: index, in: size, root: root, proof: proof))
        #expect(!Merkle.verifyInclusion(of: leaf, at: index, in: size, root: root, proof: proof + [leaf]))
        if size > 1 { #expect(!Merkle.verifyInclusion(of: leaf, at: (index + 1) % size, in: size, root: root, proof: proof)) }
      }
    }
  }

  @Test func everySizeIsProvedToBeginWithEverySmallerOne() throws {
    let whole = Grown(Self.numbered)
    let roots = try (Int64(0)...40).map { try Merkle.root($0, whole.source) }
    for size in Int64(1)...40 {
      for former in 1...size {
        let proof = try Merkle.consistency(from: former, to: size, whole.source)
        let (before, after) = (roots[Int(former)], roots[Int(size)])
        #expect(Merkle.verifyConsistency(from: former, before, to: size, after, proof: proof))
        #expect(!Merkle.verifyConsistency(from: former, Merkle.leafHash([99]), to: size, after, proof: proof))
        #expect(!Merkle.verifyConsistency(from: former, before, to: size, Merkle.leafHash([99]), proof: proof))
      }
    }
  }

  @Test func anEdgeGoesOnFromAnySize() throws {
    let whole = Grown(Self.numbered)
    for size in Int64(0)...40 {
      var edge = try MerkleEdge(size: size, whole.source)
      for leaf in Self.numbered[Int(size)...] { _ = edge.append(Merkle.leafHash(leaf)) }
      #expect(edge.root == whole.edge.root)
    }
  }

  @Test func signaturesAreThoseOfRFC8032() throws {
    let seed = Encoding.bytes(hex: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")!
    let key = try #require(SigningKey(seed: seed))
    #expect(Encoding.hex(key.verifying.bytes) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    let signature = try #require(key.sign([]))
    #expect(
      Encoding.hex(signature)
        == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")
    #expect(key.verifying.verifies(signature, of: []))
    #expect(!key.verifying.verifies(signature, of: [0]))
    #expect(SigningKey(seed: [1, 2, 3]) == nil)
  }
}
