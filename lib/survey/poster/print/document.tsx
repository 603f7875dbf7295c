import { Document, Font, Page, Path, Rect, renderToBuffer, Svg, Text, View } from '@react-pdf/renderer'
import { formatDay } from '../../../format'
import { breakable, printable } from '../../../printable'
import { surveyPeriodName } from '../../labels'
import type { PhraseKey } from '../../language/labels'
import type { Say } from '../../language/rules'
import type { ListedSurvey } from '../../queries'
import { type PosterSize, posterAddress, qrPath } from '../rules'

/** `says` speak the languages of the poster, Indonesian first; two or three of them. */
type Told = { survey: ListedSurvey; address: string; size: PosterSize; says: readonly Say[] }

const colours = { deep: '#00474b', main: '#00696f', light: '#e2f3f2', ink: '#12262b', soft: '#44565b', paper: '#ffffff' }

/** Points, a little less than the paper, so that nothing makes a second page. */
const heights: Record<PosterSize, number> = { A4: 841, A5: 594.5 }

/** The poster of a survey, to hang up where the service is given: A4 or A5 upright, PDF. */
export async function posterPdf(told: Told): Promise<Uint8Array<ArrayBuffer>> {
  Font.registerHyphenationCallback(breakable)
  return new Uint8Array(await renderToBuffer(<Poster {...told} />))
}

function Poster({ survey, address, size, says }: Told) {
  const { name, unitName, period, closesOn } = survey
  const pt = (points: number) => points * (size === 'A4' ? 1 : 0.7)
  const shown = name === unitName ? '' : name
  return (
    <Document title={printable(`Poster survei ${name}`)} author={printable(unitName)} creator="Tera" producer="Tera" language="id-ID">
      <Page size={size} style={{ fontFamily: 'Helvetica', color: colours.ink, fontSize: pt(13), lineHeight: 1.3 }}>
        <View style={{ height: heights[size], overflow: 'hidden' }} wrap={false}>
          <Head unitName={unitName} says={says} pt={pt} />
          <View
            style={{
              flexGrow: 1,
              justifyContent: 'space-between',
              alignItems: 'center',
              paddingHorizontal: pt(44),
              paddingVertical: pt(20),
            }}
          >
            {shown ? (
              <Text style={{ fontFamily: 'Helvetica-Bold', fontSize: pt(fitting(shown, 24)), textAlign: 'center', lineHeight: 1.2 }}>
                {printable(shown)}
              </Text>
            ) : null}
            <View style={{ alignItems: 'center' }}>
              <View style={{ borderWidth: pt(4), borderColor: colours.main, borderRadius: pt(18), padding: pt(2) }}>
                <Qr address={posterAddress(address)} side={pt(says.length > 2 ? 226 : 280)} />
              </View>
              <Text style={{ marginTop: pt(8), fontSize: pt(11), color: colours.soft }}>{inAll(says, 'poster.open')}</Text>
              <Text
                style={{
                  fontFamily: 'Helvetica-Bold',
                  fontSize: pt(address.length > 60 ? 11 : 15),
                  color: colours.deep,
                  textAlign: 'center',
                }}
              >
                {printable(address.replace(/^https?:\/\//, ''))}
              </Text>
            </View>
            <Steps says={says} pt={pt} />
            <Privacy says={says} pt={pt} />
          </View>
          <Text style={{ fontSize: pt(9), color: colours.soft, textAlign: 'center', paddingHorizontal: pt(44), paddingBottom: pt(20) }}>
            {printable(
              `Survei kepuasan masyarakat, ${surveyPeriodName(period)}, sampai ${formatDay(closesOn)}. PermenPANRB Nomor 14 Tahun 2017.`,
            )}
          </Text>
        </View>
      </Page>
    </Document>
  )
}

type Part = { says: readonly Say[]; pt: (points: number) => number }

function Head({ unitName, says, pt }: Part & { unitName: string }) {
  const [own, ...others] = says
  return (
    <View
      style={{ backgroundColor: colours.deep, color: colours.paper, paddingHorizontal: pt(44), paddingTop: pt(32), paddingBottom: pt(24) }}
    >
      <Text style={{ fontFamily: 'Helvetica-Bold', fontSize: pt(unitName.length > 60 ? 13 : 15), color: '#bfe5e2' }}>
        {printable(unitName)}
      </Text>
      <Text style={{ fontFamily: 'Helvetica-Bold', fontSize: pt(39), lineHeight: 1.1, marginTop: pt(6) }}>
        {printable(own?.('poster.title') ?? '')}
      </Text>
      {others.map((say, at) => (
        <Text key={String(at)} style={{ fontSize: pt(17), marginTop: pt(4), color: '#d9efed' }}>
          {printable(say('poster.title'))}
        </Text>
      ))}
    </View>
  )
}

function Qr({ address, side }: { address: string; side: number }) {
  const { size, path } = qrPath(address)
  const quiet = 4
  return (
    <Svg width={side} height={side} viewBox={`${-quiet} ${-quiet} ${size + 2 * quiet} ${size + 2 * quiet}`}>
      <Rect x={-quiet} y={-quiet} width={size + 2 * quiet} height={size + 2 * quiet} fill={colours.paper} />
      <Path d={path} fill="#000000" />
    </Svg>
  )
}

const steps = ['poster.scan', 'poster.choose', 'poster.send'] as const satisfies readonly PhraseKey[]

function Steps({ says, pt }: Part) {
  const [own, ...others] = says
  return (
    <View style={{ flexDirection: 'row', gap: pt(16), alignSelf: 'stretch' }}>
      {steps.map((step, at) => (
        <View key={step} style={{ flexGrow: 1, flexBasis: 0, alignItems: 'center' }}>
          <View style={{ width: pt(34), height: pt(34), borderRadius: pt(17), backgroundColor: colours.main, justifyContent: 'center' }}>
            <Text style={{ color: colours.paper, fontFamily: 'Helvetica-Bold', fontSize: pt(17), textAlign: 'center' }}>{`${at + 1}`}</Text>
          </View>
          <Text style={{ fontFamily: 'Helvetica-Bold', fontSize: pt(13), textAlign: 'center', marginTop: pt(7), lineHeight: 1.25 }}>
            {printable(own?.(step) ?? '')}
          </Text>
          {others.map((say, place) => (
            <Text key={String(place)} style={{ fontSize: pt(10.5), color: colours.soft, textAlign: 'center', marginTop: pt(3) }}>
              {printable(say(step))}
            </Text>
          ))}
        </View>
      ))}
    </View>
  )
}

function Privacy({ says, pt }: Part) {
  const [own, ...others] = says
  return (
    <View style={{ alignSelf: 'stretch', backgroundColor: colours.light, borderRadius: pt(12), padding: pt(14) }}>
      <Text style={{ fontFamily: 'Helvetica-Bold', fontSize: pt(14), color: colours.deep, textAlign: 'center' }}>
        {printable(own?.('privacy.short') ?? '')}
      </Text>
      {others.map((say, at) => (
        <Text key={String(at)} style={{ fontSize: pt(11), color: colours.soft, textAlign: 'center', marginTop: pt(2) }}>
          {printable(say('privacy.short'))}
        </Text>
      ))}
    </View>
  )
}

function inAll(says: readonly Say[], key: PhraseKey): string {
  return printable(says.map((say) => say(key)).join(' · '))
}

/** Size of letters that lets a long name stand on two or three lines. */
function fitting(text: string, size: number): number {
  return text.length <= 45 ? size : text.length <= 90 ? size * 0.8 : size * 0.68
}
