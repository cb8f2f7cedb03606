// Programs that the tests need: found on PATH, or installed where this is Debian or Ubuntu and we are root.
import { runToEnd } from "./children.mjs";
import { findOnPath } from "./findOnPath.mjs";

/**
 * Installs packages with apt-get.
 *
 * @returns whether that could be tried: as root, on Linux, with apt-get.
 */
export async function installPackages(names) {
  if (process.platform !== "linux" || process.getuid() !== 0 || !findOnPath("apt-get")) return false;
  console.log(`Installing Debian's ${names.join(", ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runToEnd("apt-get", ["update", "-qq"], { env });
  await runToEnd("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], { env });
  return true;
}
