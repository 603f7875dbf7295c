import { z } from 'zod'
import type { RuleKind } from '../../generated/prisma/enums'
import { ruleBodies } from '../schema'
import type { Part, Shape } from './schema'

/** The parts of a rule's body in the order of its schema; each list ends with one empty place to add to, and any place may be emptied. */
export function partsOf(kind: RuleKind, body: unknown): Part[] {
  const { parts } = groupOf(shapeOf(kind), 'body', kind, body)
  return parts
}

/**
 * The body that posted parts spell, to be checked by its kind's schema. `raw` is nested as the names are; a place of a list that was
 * left empty is no place, and a part that its variant does not have is left out.
 */
export function bodyFrom(kind: RuleKind, raw: unknown): unknown {
  return readValue(shapeOf(kind), raw)
}

function shapeOf(kind: RuleKind): Shape {
  return z.toJSONSchema(ruleBodies[kind], { unrepresentable: 'any', io: 'input' }) as Shape
}

function partOf(shape: Shape, name: string, key: string, value: unknown, optional: boolean): Part {
  if (shape.type === 'array') return listOf(shape, name, key, value)
  if (shape.type === 'object' || variantsOf(shape)) return groupOf(shape, name, key, value)
  if (shape.type === 'boolean') return { kind: 'flag', name, key, value: value === true ? 'on' : '' }
  const text = value === undefined || value === null ? '' : String(value)
  const options = optionsOf(shape)
  if (options) return { kind: 'choice', name, key, value: text, options, optional }
  return { kind: shape.type === 'integer' || shape.type === 'number' ? 'number' : 'text', name, key, value: text }
}

function groupOf(shape: Shape, name: string, key: string, value: unknown): Part & { kind: 'group' } {
  const parts = Object.entries(propertiesOf(shape)).map(([property, inner]) => {
    const isOptional = name.includes('[') || !(shape.required ?? []).includes(property)
    return partOf(inner, `${name}.${property}`, property, at(value, property), isOptional)
  })
  return { kind: 'group', name, key, parts }
}

function listOf(shape: Shape, name: string, key: string, value: unknown): Part {
  const present = Array.isArray(value) ? value : []
  const fixed = shape.prefixItems
  const places = fixed ? present : [...present, undefined]
  const parts = places.map((item, index) => partOf(fixed?.[index] ?? shape.items ?? {}, `${name}[${index}]`, `${index + 1}`, item, true))
  return { kind: 'list', name, key, parts }
}

function readValue(shape: Shape, raw: unknown): unknown {
  const variant = variantsOf(shape)?.find((one) => Object.entries(one.properties ?? {}).every(([key, inner]) => fits(inner, at(raw, key))))
  if (variant) return readValue(variant, raw)
  if (shape.type === 'object') return objectFrom(shape, raw)
  if (shape.type === 'array') return arrayFrom(shape, raw)
  if (shape.type === 'boolean') return raw === 'on' ? true : shape.const === true ? undefined : false
  if (typeof raw !== 'string' || raw.trim() === '') return undefined
  const text = raw.trim()
  return isNumeric(shape) && /^-?\d+$/.test(text) ? Number(text) : text
}

function objectFrom(shape: Shape, raw: unknown): unknown {
  const entries = Object.entries(propertiesOf(shape)).map(([property, inner]) => [property, readValue(inner, at(raw, property))] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function arrayFrom(shape: Shape, raw: unknown): unknown {
  const places = Array.isArray(raw) ? raw : Object.values((raw ?? {}) as Record<string, unknown>)
  return places.filter((place) => !isEmpty(place)).map((place, index) => readValue(shape.prefixItems?.[index] ?? shape.items ?? {}, place))
}

/** A record keyed by a closed set reads as an object with those properties; so do the variants of a union, all their properties together. */
function propertiesOf(shape: Shape): Record<string, Shape> {
  const variants = variantsOf(shape)
  if (variants) return variants.reduce<Record<string, Shape>>((all, one) => merged(all, one.properties ?? {}), {})
  const keys = shape.propertyNames?.enum
  const each = shape.additionalProperties
  if (keys && each) return Object.fromEntries(keys.map((key) => [key, each]))
  return shape.properties ?? {}
}

function merged(all: Record<string, Shape>, more: Record<string, Shape>): Record<string, Shape> {
  const both = { ...all }
  for (const [key, shape] of Object.entries(more)) {
    const known = both[key]
    both[key] = known ? { ...known, enum: [...new Set([...(optionsOf(known) ?? []), ...(optionsOf(shape) ?? [])])] } : shape
    if (known && (both[key].enum ?? []).length === 0) both[key] = known
  }
  return both
}

function variantsOf(shape: Shape): Shape[] | undefined {
  return shape.oneOf ?? shape.anyOf
}

function optionsOf(shape: Shape): string[] | undefined {
  if (shape.enum) return shape.enum.map(String)
  return shape.const === undefined || typeof shape.const === 'boolean' ? undefined : [String(shape.const)]
}

/** Whether a closed set has the posted text: what tells the variants of a union apart. */
function fits(shape: Shape, raw: unknown): boolean {
  const options = optionsOf(shape)
  return options === undefined || isEmpty(raw) || options.includes(String(raw))
}

function isNumeric(shape: Shape): boolean {
  return shape.type === 'integer' || shape.type === 'number'
}

/** True for what holds no text but its unticked boxes. */
function isEmpty(raw: unknown): boolean {
  if (raw === undefined || raw === null) return true
  if (typeof raw === 'string') return raw.trim() === ''
  return typeof raw === 'object' && Object.values(raw).every(isEmpty)
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}
