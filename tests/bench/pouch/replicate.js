// The peer: documents from one PouchDB to another over loopback HTTP.
//   node replicate.js serve DIR ADAPTER           prints its port
//   node replicate.js push DIR ADAPTER DOCS.json PORT NAME BATCH   fills a source, then replicates it, prints {"docs", "seconds"}
const PouchDB = require('pouchdb-node')
const path = require('path')
const fs = require('fs')
PouchDB.plugin(require('pouchdb-adapter-memory'))

const [what, dir, adapter, ...rest] = process.argv.slice(2)
const settings = adapter === 'memory' ? { adapter } : { adapter, prefix: dir + path.sep }
fs.mkdirSync(dir, { recursive: true })

async function fill (source, file) {
  const docs = JSON.parse(fs.readFileSync(file))
  for (let at = 0; at < docs.length; at += 2000) await source.bulkDocs(docs.slice(at, at + 2000))
}

async function main () {
  const Local = PouchDB.defaults(settings)
  if (what === 'serve') {
    const app = require('express')()
    const config = { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: path.join(dir, 'log.txt') }
    app.use('/', require('express-pouchdb')(Local, config))
    const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port))
    return
  }
  const [docs, port, name, batch] = rest
  const source = new Local('source')
  await fill(source, docs)
  const target = new PouchDB(`http://127.0.0.1:${port}/${name}`)
  const begun = process.hrtime.bigint()
  const done = await source.replicate.to(target, { batch_size: +batch, batches_limit: 10 })
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9
  console.log(JSON.stringify({ docs: done.docs_written, seconds }))
  process.exit(0)
}
main()
