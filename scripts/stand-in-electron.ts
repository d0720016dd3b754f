// A stand-in for Electron's zip, so that packaging can be tried where the real one cannot be fetched. What is packed
// with it has everything but Electron itself: it says so when started, and is not for anyone to install.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';

interface ZipFile {
  readonly name: string;
  readonly content: Buffer;
  readonly mode: number;
}

/** Marks the fuses inside an Electron binary (see @electron/fuses): version 1, nine fuses, all of them off. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('000000000'),
]);

const launcher = Buffer.concat([
  Buffer.from('#!/bin/sh\necho "This package was made with a stand-in for Electron and cannot run." >&2\nexit 1\n# '),
  fuseWire,
  Buffer.from('\n'),
]);

/** Writes `electron-v<version>-linux-<this machine's architecture>.zip` into the folder. */
export async function writeStandInZip(folder: string, version: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const zip = storedZip([
    { name: 'electron', content: launcher, mode: 0o755 },
    { name: 'version', content: Buffer.from(version), mode: 0o644 },
    { name: 'LICENSE', content: Buffer.from('Stand-in without any part of Electron.\n'), mode: 0o644 },
    { name: 'resources/default_app.asar', content: Buffer.alloc(0), mode: 0o644 },
  ]);
  await writeFile(path.join(folder, `electron-v${version}-linux-${process.arch}.zip`), zip);
}

/** A zip archive without compression (PKWARE APPNOTE 4.3). */
function storedZip(files: readonly ZipFile[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const body = Buffer.concat([uint32(0x04034b50), commonHeader(file), Buffer.from(file.name), file.content]);
    entries.push(directoryEntry(file, offset));
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(entries);
  const counts = [uint16(0), uint16(0), uint16(files.length), uint16(files.length)];
  const end = [uint32(0x06054b50), ...counts, uint32(directory.length), uint32(offset), uint16(0)];
  return Buffer.concat([...bodies, directory, ...end]);
}

/** The entry says it was made by Unix (3), so that the mode of the file is kept. */
function directoryEntry(file: ZipFile, offset: number): Buffer {
  const attributes = uint32(((0o100000 | file.mode) << 16) >>> 0);
  const tail = [uint16(0), uint16(0), uint16(0), attributes, uint32(offset), Buffer.from(file.name)];
  return Buffer.concat([uint32(0x02014b50), uint16(0x0314), commonHeader(file), ...tail]);
}

/** What a local and a central header share: version, flags, method, time, date, checksum, sizes, lengths of names. */
function commonHeader({ name, content }: ZipFile): Buffer {
  const january1980 = uint16(0x21);
  const size = uint32(content.length);
  const head = [uint16(20), uint16(0), uint16(0), uint16(0), january1980, uint32(crc32(content)), size, size];
  return Buffer.concat([...head, uint16(Buffer.byteLength(name)), uint16(0)]);
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
