/**
 * Loaded with `--import` before a program and before each of its threads: every way to the network throws, and each
 * attempt is a line of the file that the environment names, as is each program that is started.
 */
import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import dnsPromises from "node:dns/promises";
import { appendFileSync } from "node:fs";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";
import { isMainThread } from "node:worker_threads";

const thread = isMainThread ? "main" : "thread";
// Else a program that nobody watches would pass.
tell("loaded");

deny("net", net, ["connect", "createConnection", "createServer"]);
// Not the sockets themselves: pipes to the parent process are some.
deny("net.Socket", net.Socket.prototype, ["connect"]);
deny("net.Server", net.Server.prototype, ["listen"]);
deny("http", http, ["request", "get", "createServer", "ClientRequest", "WebSocket"]);
deny("https", https, ["request", "get", "createServer"]);
deny("http2", http2, ["connect", "createServer", "createSecureServer"]);
deny("tls", tls, ["connect", "createServer", "TLSSocket"]);
deny("dgram", dgram, ["createSocket", "Socket"]);
deny("dns", dns, functionsOf(dns));
deny("dns/promises", dnsPromises, functionsOf(dnsPromises));
deny("global", globalThis, ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]);
follow(childProcess, ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]);
syncBuiltinESMExports();

function tell(what: string): void {
  appendFileSync(process.env["NETWORK_LOG"] ?? "", `${thread} ${what}\n`);
}

function deny(module: string, target: object, names: readonly string[]): void {
  for (const name of names) {
    const value = function denied(): never {
      tell(`${module}.${name}`);
      throw new Error(`${module}.${name} is denied`);
    };
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}

/** Notes which programs are started, and starts them: they are not watched any further. */
function follow(target: object, names: readonly string[]): void {
  for (const [name, run] of Object.entries(target).filter(([name]) => names.includes(name))) {
    const value = (program: unknown, ...rest: readonly unknown[]): unknown => {
      const [args] = rest;
      tell(`starts ${[program, ...(Array.isArray(args) ? args : [])].join(" ")}`);
      return run(program, ...rest);
    };
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}

function functionsOf(module: object): readonly string[] {
  return Object.entries(module)
    .filter(([, value]) => typeof value === "function")
    .map(([name]) => name);
}
